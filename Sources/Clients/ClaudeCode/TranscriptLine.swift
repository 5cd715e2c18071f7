internal import JSON
internal import Vocabulary

/// What one line of a transcript says about money.
enum TranscriptLine: Hashable {
    /// An answer of a model, with what it used.
    case answer(TranscriptCharge)
    /// Anything else: prompts, tool results, summaries, answers that no model made.
    case other
    /// A line that should tell what was used and cannot be read.
    case unreadable(String)

    private static func mentionsUsage(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        // Transcripts run to gigabytes and nearly all of that is passed over here, hence no general search.
        bytes.withContiguousStorageIfAvailable { buffer in
            let mark: StaticString = "\"usage\""
            let length = mark.utf8CodeUnitCount
            guard buffer.count >= length else { return false }
            for start in 0...buffer.count - length where buffer[start] == mark.utf8Start[0] {
                var matched = 1
                while matched < length, buffer[start + matched] == mark.utf8Start[matched] { matched += 1 }
                if matched == length { return true }
            }
            return false
        } ?? true
    }

    /// Reads one line; those without usage, which are most, are not parsed.
    ///
    /// - Parameter folderName: stands for the project where the line names no directory.
    init(_ bytes: some RandomAccessCollection<UInt8>, folderName: String?) {
        guard Self.mentionsUsage(bytes) else {
            self = .other
            return
        }
        do throws(JSONError) {
            let line = try JSON(parsing: bytes)
            self = Self.read(line, folderName: folderName)
        } catch {
            self = .unreadable(error.description)
        }
    }

    private static func read(_ line: JSON, folderName: String?) -> TranscriptLine {
        guard line["type"]?.stringValue == "assistant", let message = line["message"],
            let usage = message["usage"], usage.objectValue != nil
        else { return .other }
        guard let model = message["model"]?.stringValue, let messageID = message["id"]?.stringValue else {
            return .unreadable("an answer has no message.id or no message.model")
        }
        // Written for interrupted and failed turns; no provider was paid.
        guard model != "<synthetic>" else { return .other }
        guard let text = line["timestamp"]?.stringValue, let moment = Timestamp(iso8601: text) else {
            return .unreadable("an answer's timestamp is missing or not ISO 8601")
        }
        do throws(UnreadableCount) {
            return .answer(
                TranscriptCharge(
                    messageID: messageID, requestID: line["requestId"]?.stringValue, model: model,
                    usage: try read(usage: usage), at: moment, session: line["sessionId"]?.stringValue,
                    project: line["cwd"]?.stringValue ?? folderName, agent: line["agentId"]?.stringValue,
                    isSidechain: line["isSidechain"]?.boolValue ?? false,
                    isFast: usage["speed"]?.stringValue == "fast",
                    inferenceGeography: usage["inference_geo"]?.stringValue))
        } catch {
            return .unreadable("usage.\(error.field) is not a count of tokens")
        }
    }

    private struct UnreadableCount: Error { let field: String }

    private static func read(usage: JSON) throws(UnreadableCount) -> Usage {
        func count(_ value: JSON?, _ field: String) throws(UnreadableCount) -> Int64? {
            guard let value, !value.isNull else { return nil }
            guard let count = value.integerValue, Usage.possibleCounts ~= count else {
                throw UnreadableCount(field: field)
            }
            return count
        }
        let split = usage["cache_creation"]
        let long = try count(split?["ephemeral_1h_input_tokens"], "cache_creation.ephemeral_1h_input_tokens") ?? 0
        let short = try count(split?["ephemeral_5m_input_tokens"], "cache_creation.ephemeral_5m_input_tokens") ?? 0
        let written = try count(usage["cache_creation_input_tokens"], "cache_creation_input_tokens") ?? 0
        return Usage(
            inputTokens: try count(usage["input_tokens"], "input_tokens") ?? 0,
            cacheReadTokens: try count(usage["cache_read_input_tokens"], "cache_read_input_tokens") ?? 0,
            // The total without a split is of the five-minute kind; a split that leaves some of it over is completed.
            cacheWriteTokens: max(short, written - long), cacheWriteLongTokens: long,
            outputTokens: try count(usage["output_tokens"], "output_tokens") ?? 0,
            webSearches: try count(
                usage["server_tool_use"]?["web_search_requests"], "server_tool_use.web_search_requests") ?? 0)
    }
}

internal import Foundation
public import Vocabulary

/// Reads what Claude Code's sessions used from the transcripts it keeps.
///
///     let reading = try await TranscriptReader(folder: home + "/.claude/projects").read()
///     reading.charges.map(\.usage.outputTokens)         // every answer once
///     reading.problems                                  // lines that could not be read, with file and number
///
/// Files are read as a stream; a line that cannot be read is reported and the rest goes on.
public struct TranscriptReader: Sendable {
    /// The folder of transcripts, with a folder per project.
    public let folder: String
    private let lineLimit: Int

    /// A reader of every `.jsonl` file under `folder`.
    ///
    /// - Parameter lineLimit: the longest line that is read, in bytes; pictures make some of them long.
    public init(folder: String, lineLimit: Int = 64 << 20) {
        self.folder = folder
        self.lineLimit = lineLimit
    }

    /// Reads all files.
    ///
    /// - Throws: `TranscriptError` where there is no such folder.
    @concurrent public func read() async throws(TranscriptError) -> TranscriptReading { try readNow() }

    private func readNow() throws(TranscriptError) -> TranscriptReading {
        var tally = TranscriptTally()
        var reading = TranscriptReading()
        for file in try files() {
            reading.files += 1
            do {
                try read(file, into: &tally, &reading)
            } catch {
                reading.report(file.path(percentEncoded: false), line: nil, "the file cannot be read")
            }
        }
        reading.charges = tally.result()
        return reading
    }

    private func files() throws(TranscriptError) -> [URL] {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue,
            let found = FileManager.default.enumerator(
                at: root, includingPropertiesForKeys: [.isRegularFileKey])
        else { throw TranscriptError(folder: folder) }
        return found.compactMap { $0 as? URL }.filter { file in
            file.pathExtension == "jsonl"
                && (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
        }.sorted { $0.path < $1.path }
    }

    private func read(_ file: URL, into tally: inout TranscriptTally, _ reading: inout TranscriptReading) throws {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let name = file.path(percentEncoded: false)
        let project = projectFolder(of: file)
        var splitter = LineSplitter(limit: lineLimit)
        var number: Int64 = 0
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            for line in splitter.take(piece) {
                number += 1
                guard let line else {
                    reading.report(name, line: number, "longer than \(lineLimit) bytes")
                    continue
                }
                switch TranscriptLine(line, folderName: project) {
                case .answer(let charge):
                    reading.usageLines += 1
                    tally.add(charge)
                case .other: break
                case .unreadable(let reason): reading.report(name, line: number, reason)
                }
            }
        }
        // A last line without an end may be in the middle of being written; it is read where it is whole.
        if let rest = splitter.finish(), case .answer(let charge) = TranscriptLine(rest, folderName: project) {
            reading.usageLines += 1
            tally.add(charge)
        }
    }

    /// The name of the folder right below the root in which the file stands.
    private func projectFolder(of file: URL) -> String? {
        let root = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL.pathComponents
        let parts = file.standardizedFileURL.pathComponents
        return parts.count > root.count + 1 ? parts[root.count] : nil
    }
}

/// What a reading of the transcripts found.
public struct TranscriptReading: Hashable, Sendable {
    /// A line, or a whole file, that could not be read.
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// The file.
        public let file: String
        /// The line, counted from 1; nil for the whole file.
        public let line: Int64?
        /// What was wrong.
        public let reason: String

        /// File, line and reason on one line.
        public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
    }

    /// Every answer once, the earliest first.
    public internal(set) var charges: [TranscriptCharge] = []
    /// How many files were read.
    public internal(set) var files = 0
    /// How many lines told what was used; several for most answers.
    public internal(set) var usageLines = 0
    /// How many lines and files could not be read.
    public internal(set) var problemCount = 0
    /// The first hundred of them.
    public internal(set) var problems: [Problem] = []

    mutating func report(_ file: String, line: Int64?, _ reason: String) {
        problemCount += 1
        if problems.count < 100 { problems.append(Problem(file: file, line: line, reason: reason)) }
    }
}

/// There is no folder of transcripts to read.
public struct TranscriptError: ExplainedError, Hashable {
    /// The folder that was named.
    public let folder: String

    /// Which folder is missing.
    public var whatHappened: String { "there are no transcripts: '\(folder)' is not a folder that can be read" }
    /// What helps.
    public var whatToDo: String { "run Claude Code once, or name the folder where it keeps its projects" }
}

import Evaluation
import JSON
import Testing
import Vocabulary

struct TrialFileTests {
    private let whole = Trial(
        id: "a1", operation: "answer", prompt: "p\n\"q\"", context: "c", output: "o", model: "m", provider: "v",
        usage: Usage(
            inputTokens: 3, cacheReadTokens: 1, outputTokens: 2, isEstimated: true,
            reportedCost: Money(nanodollars: 14_000)),
        expected: ["n": 1], label: .bad,
        evidence: [Evidence(kind: .command, subject: "make", input: ["x": 1], output: "ok", exitCode: 2)],
        metadata: ["group": "g"])

    private func read(_ text: String, lineLimit: Int = 1 << 20, chunk: Int = 7) -> [Result<Trial, TrialLineError>] {
        var rest = Array(text.utf8)[...]
        let reader = TrialReader(lineLimit: lineLimit) {
            let part = Array(rest.prefix(chunk))
            rest = rest.dropFirst(chunk)
            return part
        }
        return Array(reader)
    }

    private func line(_ id: String) -> String { #"{"id":"\#(id)","operation":"o","prompt":"p"}"# }

    @Test func `what is written is read back`() throws {
        let text = String(decoding: TrialFile.line(whole), as: UTF8.self)
        #expect(!text.contains("\n"))
        #expect(try TrialFile.trial(parsing: text.utf8, number: 1) == whole)
    }

    @Test func `fields stand in the order of the format`() {
        let text = String(decoding: TrialFile.line(whole), as: UTF8.self)
        #expect(
            text == #"{"id":"a1","operation":"answer","prompt":"p\n\"q\"","context":"c","output":"o","model":"m","#
                + #""provider":"v","usage":{"input_tokens":3,"cache_read_tokens":1,"output_tokens":2,"estimated":true,"#
                + #""reported_cost_usd":0.000014},"expected":{"n":1},"label":"bad","evidence":[{"kind":"command","#
                + #""subject":"make","input":{"x":1},"output":"ok","exit_code":2}],"metadata":{"group":"g"}}"#)
    }

    @Test func `unknown fields are ignored, null counts as absent, and an id may be a number`() throws {
        let text = #"{"id":7,"operation":"o","prompt":"p","output":null,"label":null,"tests":"…","usage":{"x":1}}"#
        let trial = try TrialFile.trial(parsing: text.utf8, number: 1)
        #expect(trial == Trial(id: "7", operation: "o", prompt: "p", usage: Usage()))
    }

    @Test(arguments: [
        (#"{"operation":"o","prompt":"p"}"#, "id", "a string that is not empty", "nothing"),
        (#"{"id":"a","prompt":"p"}"#, "operation", "a string", "nothing"),
        (#"{"id":"a","operation":"o","prompt":5}"#, "prompt", "a string", "5"),
        (
            #"{"id":"a","operation":"o","prompt":"p","label":"maybe"}"#, "label", #""good" or "bad""#,
            #"the string "maybe""#
        ),
        (#"{"id":"a","operation":"o","prompt":"p","output":["x"]}"#, "output", "a string", "an array of 1"),
        (
            #"{"id":"a","operation":"o","prompt":"p","usage":{"input_tokens":-1}}"#, "usage.input_tokens",
            "a count of 0 to 1000000000000", "-1"
        ),
        (
            #"{"id":"a","operation":"o","prompt":"p","usage":{"output_tokens":1000000000001}}"#, "usage.output_tokens",
            "a count of 0 to 1000000000000", "1000000000001"
        ),
        (
            #"{"id":"a","operation":"o","prompt":"p","usage":{"reported_cost_usd":1000000.5}}"#,
            "usage.reported_cost_usd", "0 to 1000000.00 dollars", "1000000.5"
        ),
        (
            #"{"id":"a","operation":"o","prompt":"p","usage":{"reported_cost_usd":-0.5}}"#, "usage.reported_cost_usd",
            "0 to 1000000.00 dollars", "-0.5"
        ),
        (#"{"id":"a","operation":"o","prompt":"p","usage":{"estimated":1}}"#, "usage.estimated", "true or false", "1"),
        (#"{"id":"a","operation":"o","prompt":"p","usage":5}"#, "usage", "an object", "5"),
        (
            #"{"id":"a","operation":"o","prompt":"p","usage":{"reported_cost_usd":"1"}}"#, "usage.reported_cost_usd",
            "dollars with at most nine decimal places", #"the string "1""#
        ),
        (#"{"id":"a","operation":"o","prompt":"p","evidence":{}}"#, "evidence", "an array", "an object of 0"),
        (
            #"{"id":"a","operation":"o","prompt":"p","evidence":[{"kind":"x"}]}"#, "evidence[0].kind",
            #""tool_call" or "command" or "file_change""#, #"the string "x""#
        ),
        (
            #"{"id":"a","operation":"o","prompt":"p","evidence":[{"kind":"command","subject":"s","exit_code":1.5}]}"#,
            "evidence[0].exit_code", "an integer", "1.5"
        ),
    ])
    func `a wrong field is named with what was expected and what was found`(
        _ text: String, _ field: String, _ expected: String, _ found: String
    ) {
        let error = #expect(throws: TrialLineError.self) { try TrialFile.trial(parsing: text.utf8, number: 4) }
        #expect(error == TrialLineError(line: 4, field: field, expected: expected, found: found))
    }

    @Test func `an error reads as one sentence`() {
        let error = #expect(throws: TrialLineError.self) { try TrialFile.trial(parsing: "[]".utf8, number: 3) }
        #expect(
            error?.description
                == "line 3: expected a JSON object, found an array of 0; correct the line, or remove it; the other lines are "
                + "read without it")
    }

    @Test func `good lines around a bad one are still read`() throws {
        let lines = read("\(line("a"))\n{oops\n\(line("b"))")
        #expect(lines.count == 3)
        #expect(try lines[0].get().id == "a")
        #expect(throws: TrialLineError.self) { try lines[1].get() }
        #expect(try lines[2].get().id == "b")
    }

    @Test(arguments: 1...40) func `the size of the chunks makes no difference`(_ chunk: Int) throws {
        let text = "\u{FEFF}\(line("a"))\r\n\n  \t\r\n\(line("b"))\r\n\(line("ü"))"
        let ids = try read(text, chunk: chunk).map { try $0.get().id }
        #expect(ids == ["a", "b", "ü"])
    }

    @Test func `errors count blank lines`() {
        let lines = read("\n\n\(line("a"))\nx\n")
        #expect(lines.count == 2)
        #expect(
            throws: TrialLineError(line: 4, expected: "one JSON object", found: "no JSON (expected a value, byte 0)")
        ) {
            try lines[1].get()
        }
    }

    @Test func `a line that is too long is an error and the next one is read`() throws {
        let long = #"{"id":"x","prompt":"\#(String(repeating: "y", count: 500))"}"#
        let lines = read("\(long)\n\(line("b"))\n", lineLimit: 100, chunk: 64)
        #expect(throws: TrialLineError(line: 1, expected: "at most 100 bytes", found: "522 bytes")) {
            try lines[0].get()
        }
        #expect(try lines[1].get().id == "b")
    }

    @Test func `a line of five million bytes is read`() throws {
        let output = String(repeating: "long ", count: 1_000_000)
        let text = String(
            decoding: TrialFile.line(Trial(id: "a", operation: "o", prompt: "p", output: output)), as: UTF8.self)
        let trials = try read(text + "\n" + line("b"), lineLimit: TrialReader.defaultLineLimit, chunk: 1 << 16)
            .map { try $0.get() }
        #expect(trials.map { $0.output?.utf8.count } == [5_000_000, nil])
    }

    @Test func `text that is not UTF-8 is an error of its line`() throws {
        var bytes = Array(#"{"id":"a","operation":"o","prompt":""#.utf8) + [0xFF] + Array("\"}\n\(line("b"))".utf8)
        let lines = Array(
            TrialReader {
                defer { bytes = [] }
                return bytes
            })
        #expect(throws: TrialLineError.self) { try lines[0].get() }
        #expect(try lines[1].get().id == "b")
    }

    @Test func `an empty file has no trials`() {
        #expect(read("").isEmpty)
        #expect(read("\n\n").isEmpty)
    }

    @Test func `a read that fails on the way is reported once`() {
        struct Broken: Error {}
        var first = true
        let lines = Array(
            TrialReader {
                defer { first = false }
                if first { return Array((line("a") + "\n").utf8) }
                throw Broken()
            })
        #expect(lines.count == 2)
        #expect(throws: TrialLineError.self) { try lines[1].get() }
    }

    @Test func `a file that is not there is an error with its path`() {
        let error = #expect(throws: FileReadError.self) { try TrialReader(path: "/nonexistent/trials.jsonl") }
        #expect(error?.description.hasPrefix("/nonexistent/trials.jsonl cannot be read: No such file") == true)
    }

    @Test func `a folder is an error that says so`() {
        let error = #expect(throws: FileReadError.self) { try TrialReader(path: "/") }
        #expect(error?.description.contains("it is a folder") == true)
    }

    @Test(arguments: ["answers", "code", "math"])
    func `every line of the examples is a trial with a label`(_ name: String) throws {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let trials = try TrialReader(path: "/\(folder)/Examples/\(name).jsonl").map { try $0.get() }
        #expect(trials.count >= 50)
        #expect(trials.allSatisfy { $0.label != nil && $0.output != nil })
        #expect(Set(trials.map(\.id)).count == trials.count)
    }
}

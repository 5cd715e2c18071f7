import Evaluation
import Foundation
import JSON
import Vocabulary

/// Prints how often the code grader's verdict is that of the source, on recorded answers with their tests.
enum CodeGraderBenchmark {
    static func run(_ arguments: Arguments) async throws {
        guard let folder = arguments.text("data") else {
            return print("  say where the data are: code-graders -- --data DIR (reflexion-code.jsonl, unpacked)")
        }
        let text = try String(contentsOf: URL(filePath: folder + "/reflexion-code.jsonl"), encoding: .utf8)
        let every = max(1, arguments.number("every", or: 1))
        let rows = text.split(separator: "\n").enumerated().filter { $0.offset % every == 0 }
            .compactMap { try? JSON(parsing: String($0.element)) }
        let limits = SandboxLimits(
            processorTime: .seconds(arguments.number("seconds", or: 10)),
            wallTime: .seconds(arguments.number("seconds", or: 10) * 6))
        let check = CodeCheck(sandbox: ProcessSandbox(), limits: limits)
        var tables: [String: CodeTable] = [:]
        var differing: [String] = []
        let started = ContinuousClock.now
        await withTaskGroup(of: (JSON, CodeReport?).self) { group in
            var waiting = rows.makeIterator()
            func next() {
                guard let row = waiting.next() else { return }
                group.addTask {
                    guard let answer = CodeAnswer(trial(row)), answer.tests != nil else {
                        return (row, nil)
                    }
                    return (row, await check.report(on: answer))
                }
            }
            for _ in 0..<max(1, arguments.number("at-once", or: 2)) { next() }
            while let (row, report) = await group.next() {
                let language = row["language"]?.stringValue ?? ""
                if !tables[language, default: CodeTable()].add(row["label"]?.stringValue, report) {
                    let told = report?.failure.map { "\($0.step.rawValue): \($0.reason)" } ?? "passed"
                    differing.append("\(row["id"]?.stringValue ?? "") (\(row["run"]?.stringValue ?? "")) \(told)")
                }
                next()
            }
        }
        print("  language   answers  with tests that ran     agree   passed though bad  failed though good")
        for (language, table) in tables.sorted(by: { $0.key < $1.key }) { table.printRow(language) }
        tables.values.reduce(into: CodeTable()) { $0.add($1) }.printRow("all")
        print("  took \(ContinuousClock.now - started)")
        for (reason, count) in tables.values.flatMap(\.reasons).sorted(by: { $0.value > $1.value }).prefix(10) {
            print("    could not be run: \(count) × \(reason)")
        }
        for line in differing.sorted().prefix(arguments.number("show", or: 10)) {
            print("    not as labelled: \(line)")
        }
    }

    private static func trial(_ row: JSON) -> Trial {
        var metadata = JSONObject()
        for key in ["language", "tests", "entry_point"] { metadata[key] = row[key] }
        return Trial(
            id: row["id"]?.stringValue ?? "", operation: "code", prompt: row["prompt"]?.stringValue ?? "",
            output: row["output"]?.stringValue, metadata: .object(metadata))
    }
}

/// How verdicts agree with labels.
private struct CodeTable {
    var answers = 0
    var ran = 0
    var agree = 0
    var passedBad = 0
    var failedGood = 0
    var reasons: [String: Int] = [:]

    /// False where the verdict is another than the label.
    mutating func add(_ label: String?, _ report: CodeReport?) -> Bool {
        answers += 1
        // Code that does not parse has failed its tests.
        let passed: Bool
        switch report?[.tests] {
        case .passed?: passed = true
        case .failed?: passed = false
        case .cannotJudge(let reason)?:
            reasons[reason, default: 0] += 1
            return true
        case nil:
            guard let report, report.failure != nil else {
                let reason = report?.entries.lazy.compactMap { entry in
                    if case .cannotJudge(let reason) = entry.result { reason } else { nil }
                }.first
                reasons[reason ?? "there are no tests", default: 0] += 1
                return true
            }
            passed = false
        }
        ran += 1
        switch (passed, label == "good") {
        case (true, true), (false, false): agree += 1
        case (true, false): passedBad += 1
        case (false, true): failedGood += 1
        }
        return passed == (label == "good")
    }

    mutating func add(_ other: CodeTable) {
        answers += other.answers
        ran += other.ran
        agree += other.agree
        passedBad += other.passedBad
        failedGood += other.failedGood
    }

    func printRow(_ name: String) {
        func cell(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(1, width - text.count)) + text
        }
        func share(_ part: Int, _ whole: Int) -> String {
            whole == 0 ? "–" : String(format: "%d (%.3f)", part, Double(part) / Double(whole))
        }
        print(
            "  " + name + cell(String(answers), 18 - name.count) + cell(share(ran, answers), 24)
                + cell(share(agree, ran), 16) + cell(String(passedBad), 15) + cell(String(failedGood), 20))
    }
}

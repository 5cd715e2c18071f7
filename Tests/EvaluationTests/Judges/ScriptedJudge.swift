import Evaluation
import Foundation
import JSON
import Synchronization
import Vocabulary

/// A judge that answers as a test says, remembers what it was asked, and keeps answers where it is told to.
final class ScriptedJudge: JudgeModel {
    let name: String
    private let remembers: Bool
    private let state: Mutex<State>

    private struct State {
        var replies: [Result<JudgeReply, JudgeFailure>]
        var questions: [JudgeQuestion] = []
        var memory: [String: String] = [:]
    }

    /// A judge that gives these replies in turn, the last one again and again.
    init(
        _ replies: [Result<JudgeReply, JudgeFailure>], name: String = "scripted/judge", remembers: Bool = false
    ) {
        self.name = name
        self.remembers = remembers
        state = Mutex(State(replies: replies))
    }

    /// A judge that answers with these texts.
    convenience init(_ texts: String..., remembers: Bool = false) {
        self.init(
            texts.map { .success(JudgeReply($0, cost: Money(nanodollars: 1000))) }, remembers: remembers)
    }

    var questions: [JudgeQuestion] { state.withLock { $0.questions } }

    func ask(_ question: JudgeQuestion) async -> Result<JudgeReply, JudgeFailure> {
        state.withLock { state in
            state.questions.append(question)
            return state.replies.count > 1 ? state.replies.removeFirst() : state.replies[0]
        }
    }

    func recall(_ key: String) async -> String? { state.withLock { $0.memory[key] } }

    func remember(_ text: String, to question: JudgeQuestion, key: String) async {
        if remembers { state.withLock { $0.memory[key] = text } }
    }
}

/// The only judge there is.
struct OneJudge: JudgeModels {
    let votes = 3
    let model: any JudgeModel

    func judge(_ reference: String?) throws(JudgeSelectionError) -> any JudgeModel {
        if let reference, !reference.contains("/") {
            throw JudgeSelectionError("\(reference) is no model's name", do: "write model=provider/model")
        }
        return model
    }
}

/// A scored answer as a judge writes it.
func scored(_ points: Int, _ reason: String = "because", quotes: [String] = []) -> String {
    scored(text: "\(points)", reason, quotes: quotes)
}

/// The same, whatever stands for the score.
func scored(text score: String, _ reason: String = "because", quotes: [String] = []) -> String {
    let quotes = JSON.array(quotes.map(JSON.string))
    return "{\"reason\": \(JSON.string(reason)), \"quotes\": \(quotes), \"score\": \(score)}"
}

/// An answer about claims as a judge writes it: number, verdict, quotation.
func found(_ claims: (Int, String, String)...) -> String {
    let entries = claims.map { number, verdict, quote in
        "{\"claim\": \(number), \"quote\": \(JSON.string(quote)), \"verdict\": \"\(verdict)\"}"
    }
    return "{\"claims\": [\(entries.joined(separator: ", "))]}"
}

let capital = Trial(
    id: "t", operation: "answer", prompt: "What is the capital of France?",
    output: "The capital of France is Lyon, a city on the Rhône.")

extension GradeDecision {
    /// Why there is no verdict; nil where there is one.
    var silence: String? { if case .noVerdict(let reason) = outcome { reason } else { nil } }
}

/// Texts that try to give orders to whoever reads them (Benchmarks/judges/NOTICE.md).
func injections() throws -> [String] {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let file = repository.appending(path: "Benchmarks/judges/injections.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        try JSON(parsing: String($0))["text"]?.stringValue ?? ""
    }
}

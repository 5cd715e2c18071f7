internal import Learning
public import Storage
public import Vocabulary

/// Remembers failed requests and recognises them, and requests much like them, before they are made again.
///
/// A failure becomes a *pattern*: the prompt, how it failed and what can be learned from it. A new request is compared
/// with the patterns of the same operation, first by a hash of its normalised prompt and then by the words and character
/// n-grams it shares with them. What matches becomes a risk between 0 and 1 and guardrails for the prompt.
///
///     let immunity = Immunity()
///     let check = try await database.read { try immunity.check(.init(prompt: prompt, operation: "code"), at: now, in: $0) }
///     guard check.shouldProceed else { return refuse(check) }
///     let answer = ask(immunity.guardedPrompt(prompt, check))
///     if !passed(answer) {
///         try await database.write { try immunity.learn(.init(prompt: prompt, operation: "code", …), in: $0) }
///     }
///
/// The memory lives in the store alone: what one process learns, every other process knows at its next check, and a
/// process that has just started pays only for the words of its request.
///
/// - Note: Only observed failures teach the memory. What a label in a data set says never does.
public struct Immunity: Sendable {
    /// How strictly requests are compared and when they are refused.
    public let settings: ImmunitySettings

    /// A memory with the given settings.
    public init(settings: ImmunitySettings = ImmunitySettings()) { self.settings = settings }
}

extension Immunity {
    /// Compares a request with the memory.
    ///
    /// The same prompt up to case and white space is found by its hash, and then nothing else is looked for; otherwise
    /// prompts of the same operation that are at least `settings.nearMatchThreshold` alike count.
    ///
    /// - Throws: `StorageError`.
    public func check(_ query: ImmuneQuery, at now: Timestamp, in reader: any Reader) throws -> ImmuneCheck {
        let operation = operation(query.operation)
        let collapsed = TextNormalization.collapsed(query.prompt)
        let exact = try StoredPattern.ofPrompt(
            PromptIdentity(operation: operation, collapsed: collapsed), in: reader)
        let matches =
            if exact.isEmpty {
                try NearMatches(operation: operation, excerpt: PromptExcerpt.of(collapsed))
                    .find(threshold: settings.nearMatchThreshold, in: reader)
                    .map { $0.pattern.match(similarity: $0.similarity, isExact: false, at: now) }
            } else {
                exact.map { $0.match(similarity: 1, isExact: true, at: now) }
            }
        return answer(to: matches)
    }

    /// The prompt with the check's guardrails behind it in a clearly marked section of limited length; unchanged where
    /// there are none.
    public func guardedPrompt(_ prompt: String, _ check: ImmuneCheck) -> String {
        let section = guardrailSection(check)
        return section.isEmpty ? prompt : prompt + "\n\n" + section
    }

    /// The section alone, for callers that put it into a system prompt; empty where there are no guardrails.
    public func guardrailSection(_ check: ImmuneCheck) -> String { Guardrails.section(check.guardrails) }

    /// The name under which the patterns of `operation` are kept.
    func operation(_ operation: String) -> String { settings.sameOperation[operation] ?? operation }

    private func answer(to matches: [PatternMatch]) -> ImmuneCheck {
        let matches = matches.sorted { ($0.risk, $1.patternID) > ($1.risk, $0.patternID) }
            .prefix(max(1, settings.maximumMatches))
        guard let worst = matches.first else { return .clear }
        return ImmuneCheck(
            riskScore: worst.risk, band: RiskBand(risk: worst.risk),
            shouldProceed: settings.blockAt.map { worst.risk < $0 } ?? true, matches: Array(matches),
            guardrails: Guardrails.texts(for: Array(matches)))
    }
}

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

// The front door; the bodies follow.
extension Immunity {
    /// The tables of this room.
    public static var migrations: [Migration] { [] }

    /// Compares a request with the memory.
    public func check(_ query: ImmuneQuery, at now: Timestamp, in reader: any Reader) throws -> ImmuneCheck {
        fatalError("follows")
    }

    /// Keeps a failure: as a new pattern, or as a repeat of a known one. Journals `immune.learned` or
    /// `immune.strengthened`.
    @discardableResult
    public func learn(_ failure: ObservedFailure, in transaction: any Transaction) throws -> Learned {
        fatalError("follows")
    }

    /// Keeps many failures at once, as an import does.
    @discardableResult
    public func learn(_ failures: [ObservedFailure], in transaction: any Transaction) throws -> [Learned] {
        fatalError("follows")
    }

    /// Tells the memory how a request with matches ended. Without matches nothing is written.
    public func record(
        _ outcome: MatchOutcome, of check: ImmuneCheck, at now: Timestamp, in transaction: any Transaction
    ) throws {
        fatalError("follows")
    }

    /// Removes a pattern. Journals `immune.forgotten`.
    /// - Returns: whether there was one.
    @discardableResult
    public func forget(_ patternID: String, at now: Timestamp, in transaction: any Transaction) throws -> Bool {
        fatalError("follows")
    }

    /// The pattern with this id.
    public func pattern(_ id: String, in reader: any Reader) throws -> FailurePattern? { fatalError("follows") }

    /// The patterns last seen, newest first.
    public func failures(limit: Int, in reader: any Reader) throws -> [FailurePattern] { fatalError("follows") }

    /// The state of the memory.
    public func status(at now: Timestamp, in reader: any Reader) throws -> ImmuneStatus { fatalError("follows") }

    /// The prompt with the check's guardrails behind it, in a clearly marked section; unchanged without any.
    public func guardedPrompt(_ prompt: String, _ check: ImmuneCheck) -> String { fatalError("follows") }
}

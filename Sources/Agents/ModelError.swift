public import Vocabulary

/// Why a call to a model failed, and what that means for breaker, retry and ledger.
public struct ModelError: ExplainedError, Hashable {
    /// What a failure says, and about whom.
    public enum Class: Hashable, Sendable {
        /// The provider is unwell (5xx, 529, connection, garbage, time-out): counts against its breaker, may be retried.
        case providerHealth
        /// Too many requests (429): closes the rate gate for `retryAfter`, not the breaker; may be retried then.
        case rateLimited
        /// A quota, plan or spending limit of the account is used up: neither retried nor counted; fall back.
        case quotaExhausted
        /// The caller's fault (400, 413, 422): neither retried nor counted.
        case invalidRequest
        /// The key is missing or refused (401, 403): neither retried nor counted; fall back.
        case unauthorized
        /// The model does not exist there (404): neither retried nor counted; fall back.
        case modelNotFound
        /// The caller cancelled: neither retried nor counted.
        case cancelled
        /// The recording has no answer to this request: neither retried nor counted.
        case notRecorded
    }

    /// The class, which decides what happens next.
    public var errorClass: Class
    /// The provider's name.
    public var provider: String
    /// What happened, without secrets and cut to a sensible length.
    public var message: String
    /// The HTTP status, where there was one.
    public var status: Int?
    /// How long the provider asks to wait.
    public var retryAfter: Duration?
    /// Whether the request certainly never reached the provider, so that nothing can have been charged.
    public var notSent: Bool
    /// What had come before the failure, with its usage; must be settled.
    public var partial: ModelAnswer?

    /// An error of `errorClass` from `provider`.
    public init(
        _ errorClass: Class, provider: String, message: String, status: Int? = nil, retryAfter: Duration? = nil,
        notSent: Bool = false, partial: ModelAnswer? = nil
    ) {
        self.errorClass = errorClass
        self.provider = provider
        self.message = message
        self.status = status
        self.retryAfter = retryAfter
        self.notSent = notSent
        self.partial = partial
    }

    /// Who failed and how, on one line.
    public var whatHappened: String {
        "\(provider) " + (status.map { "answered \($0): \(message)" } ?? "failed: \(message)")
    }

    /// What helps against this class of failure.
    public var whatToDo: String {
        switch errorClass {
        case .providerHealth: "try again later or name another provider with --provider"
        case .rateLimited:
            "wait \(retryAfter.map { "\(Int($0.inSeconds.rounded(.up))) s" } ?? "a little") or name another provider"
        case .quotaExhausted: "raise the account's limit with the provider, or name another provider with --provider"
        case .invalidRequest: "change the request as the message says"
        case .unauthorized: "check the provider's API key with 'task-orchestrator doctor'"
        case .modelNotFound: "name another model with --model"
        case .cancelled: "run it again when you are ready"
        case .notRecorded: "replay the file this prompt was recorded in"
        }
    }
}

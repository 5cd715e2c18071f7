package import Agents
package import Evaluation
package import Immunity
package import Logging
package import Resilience
package import Spending
package import Storage
package import Vocabulary

/// What a safe run works with; put together once, in `Orchestrator`.
package struct Services: Sendable {
    /// Holds everything that must survive.
    package var database: any Database
    /// Remembers failures.
    package var immunity: Immunity
    /// Keeps the trials.
    package var trials: TrialStore { TrialStore(database) }
    /// Keeps the ledgers.
    package var spending: Spending
    /// Knows what models cost and can do.
    package var catalogue: ModelCatalogue
    /// The models that can be asked, by the name of their provider.
    package var models: [String: any LanguageModel]
    /// Chooses among them.
    package var selection: ModelSelection
    /// Breakers, rate gates and places, one set per provider and model.
    package var lanes: Lanes
    /// Bounds the retries of all runs together.
    package var retryBudget: RetryBudget
    /// The settings a run follows.
    package var settings: RunSettings
    /// The wall-clock time.
    package var now: WallClock
    /// Waits between two tries and before a hedge; a parameter, so that tests do not.
    package var clock: any Clock<Duration>
    /// Ends what takes too long; apart from `clock`, so that a test can let time pass for one without the other.
    package var timer: any Clock<Duration>
    /// Supplies random bits for ids and jitter.
    package var random: RandomBits
    /// What guarded actions go by.
    package var guarding = Guarding()
    /// Foretells failures; nil where the state is in no folder.
    package var predictionModel: PredictionModelFile?
    /// How judges are asked.
    package var judging = JudgeSettings()
    /// What is told for diagnosis; nobody listens unless somebody is named.
    package var logger = Logger.silent
    /// Judges answers by their context; nil where no model was made from labels of this deployment.
    package var groundedness: GroundednessModel?
}

/// The settings that a run follows.
package struct RunSettings: Sendable {
    /// Upper bound on output tokens where the request names none.
    package var maxOutputTokens: Int64 = 8192
    /// Time for everything where the request names none.
    package var timeLimit: Duration = .seconds(600)
    /// How often and when to try again.
    package var retries = RetryPolicy()
    /// When a second attempt starts beside a slow first one; nil: never, for it costs money.
    package var hedgeAfter: Duration?
    /// Whether memory is asked at all.
    package var immunityEnabled = true
    /// Whether a model without a known price may be called.
    package var allowsUnknownPrice = false
    /// The provider whose models are asked first where the request names neither provider nor model.
    package var preferredProvider: String?
    /// What an agent runtime may spend on one call where the request does not say.
    package var agentSpendingLimit: Money = .dollars(1)
    /// How many tokens an agent runtime with tools is taken to use at most: it calls its model as often as it likes, and
    /// reads what its tools bring.
    package var agentTokenAllowance: Int64 = 200_000

    package init() {}
}

extension Services {
    /// A new id: 32 hexadecimal digits, twelve of them milliseconds and twenty randomness.
    ///
    /// Ids that grow keep the ends of the indexes busy, rather than pages all over a large store.
    func newID() -> String {
        let milliseconds = UInt64(bitPattern: now().microseconds / 1000)
        return hexadecimal(milliseconds << 16 | random() >> 48) + hexadecimal(random())
    }

    /// A new name for a request: ten letters and digits that people can read out, of 50 random bits.
    func newRequestID() -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        let bits = random()
        return String((0..<10).map { digits[Int(bits >> (5 * $0) & 31)] })
    }

    private func hexadecimal(_ bits: UInt64) -> String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// A random number generator over random bits that are passed in.
struct RandomBitsGenerator: RandomNumberGenerator {
    let bits: RandomBits
    mutating func next() -> UInt64 { bits() }
}

extension Services {
    /// The models that may answer a request, best first; a replay asks its recording and nobody else.
    ///
    /// - Throws: `ModelSelectionError`.
    func candidates(for request: AgentRequest) throws(ModelSelectionError) -> [Candidate] {
        if let recording = request.recording {
            return [Candidate(provider: "recorded", model: recording.model ?? "recorded")]
        }
        let now = now()
        let candidates = try selection.candidates(
            for: request.kind, provider: request.provider, model: request.model
        ) { lanes.lane(for: $0).rejection(at: now) == nil }
        guard let preferred = settings.preferredProvider, request.provider == nil, request.model == nil else {
            return candidates
        }
        return candidates.filter { $0.provider == preferred } + candidates.filter { $0.provider != preferred }
    }

    /// Whom to ask; nil where the provider is not set up.
    func model(for candidate: Candidate, recording: Trial?) -> (any LanguageModel)? {
        recording.map { RecordedModel([$0]).replaying($0.id) } ?? models[candidate.provider]
    }
}

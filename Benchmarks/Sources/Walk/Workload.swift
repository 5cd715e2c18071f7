import Agents
import Evaluation
import Immunity
import Orchestrator
import Spending
import Storage
import Vocabulary

/// The requests of the walk, and what the scripted provider answers.
///
/// Of twenty requests fourteen are new ones in words that thousands of the stored failures share, five are real ones
/// (recorded answers of `Examples/`, some of which a grader refuses), and one has failed before word for word.
struct Workload: Sendable {
    /// A model of the built-in catalogue, so that prices and abilities are looked up as they always are.
    static let provider = "openai"
    static let model = "gpt-5-mini"

    private let examples: [Trial]
    private let patterns: Int
    private let answers: [String: String]

    init(examples paths: [String], patterns: Int) throws {
        examples = try paths.flatMap { try TrialReader(path: $0).compactMap { try? $0.get() } }
            .filter { $0.output != nil }
        self.patterns = patterns
        answers = Dictionary(examples.map { ($0.prompt, $0.output ?? "") }) { first, _ in first }
    }

    func request(_ index: Int) -> AgentRequest {
        let attribution = AgentRequest.Attribution(
            project: "shop", session: "session-\(index / 7 % 50)", agent: "agent-\(index % 20)")
        switch index % 20 {
        case 7:
            return AgentRequest(
                prompt: Corpus.prompt(index / 20 * 7 % patterns), operation: "code", provider: Self.provider,
                model: Self.model, attribution: attribution)
        case let place where place % 4 == 1 && !examples.isEmpty:
            let example = examples[(index / 20 * 5 + place / 4) % examples.count]
            return AgentRequest(
                prompt: example.prompt, context: example.context, operation: example.operation,
                provider: Self.provider, model: Self.model, expected: example.expected, attribution: attribution)
        default:
            return AgentRequest(
                prompt: Corpus.prompt(patterns + index), operation: "code", provider: Self.provider,
                model: Self.model, attribution: attribution)
        }
    }

    /// What the provider says to `prompt`, which may have guardrails or context behind it.
    func answer(to prompt: String) -> String { answers[prompt] ?? Self.code }

    /// Memory with its `patterns` failures, and budgets that bind without refusing.
    func prepare(_ orchestrator: Orchestrator) async throws {
        try await orchestrator.setBudget(
            Budget(.provider(Self.provider), per: .day, limit: .dollars(.dollars(100_000_000))))
        try await orchestrator.setBudget(Budget(.global, per: .month, limit: .dollars(.dollars(1_000_000_000))))
        try await orchestrator.setBudget(Budget(.each(.session), per: .day, limit: .tokens(1_000_000_000_000)))
        let immunity = orchestrator.services.immunity
        for start in stride(from: 0, to: patterns, by: 1000) {
            let failures = (start..<min(start + 1000, patterns)).map(Corpus.failure)
            try await orchestrator.services.database.write { _ = try immunity.learn(failures, in: $0) }
        }
    }

    private static let code = """
        The handler read the form twice, so the second read found nothing. It now reads it once and hands it on:

        ```python
        def handle(request):
            form = request.read_form()
            if not form.get("email"):
                return error(400, "an e-mail address is needed")
            account = accounts.find(form["email"])
            if account is None or not account.verify(form["password"]):
                return error(401, "unknown address or wrong password")
            session = sessions.start(account, ttl=timedelta(hours=8))
            return redirect("/", cookies={"session": session.token})
        ```

        I ran the tests of the module: 48 passed. The metrics keep their names.
        """
}

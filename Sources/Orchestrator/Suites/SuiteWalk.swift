internal import Agents
internal import Evaluation
internal import Storage
internal import Vocabulary

/// An evaluation under way: which attempts are there, and which are to be made.
struct SuiteWalk {
    private typealias Place = SuiteAttemptStore.Place

    private let services: Services
    private let suite: Suite
    private let store = SuiteAttemptStore()
    private var evaluation = SuiteAttemptStore.Evaluation(id: "", startedAt: Timestamp(microseconds: 0))
    private var attempts: [Place: SuiteAttempt] = [:]
    private var places: [SuitePlace] = []
    private var kept = 0
    private var errors = 0

    init(services: Services, suite: Suite) {
        self.services = services
        self.suite = suite
    }

    /// How far it has come.
    var progress: SuiteProgress { SuiteProgress(done: attempts.count, errors: errors, total: places.count, kept: kept) }

    /// Begins a new evaluation, or goes on with the last one of this suite where there is one.
    mutating func begin(resumes: Bool) async throws {
        let (name, store) = (suite.name, store)
        if resumes, let last = try await services.database.read({ try store.last(of: name, in: $0) }) {
            layOut(last)
            let known = try await services.database.read { try store.attempts(of: last.id, in: $0) }
            for place in places {
                guard let attempt = known[place.key] else { continue }
                // A recorded answer without a verdict is judged with the others that are open.
                if place.suiteCase.answers != nil, attempt.status == .notJudged { continue }
                try Task.checkCancellation()
                attempts[place.key] = try await judgedAgain(attempt, place)
            }
            kept = attempts.count
            return
        }
        let (id, now) = (services.newID(), services.now())
        try await services.database.write { try store.begin(name, id: id, at: now, in: $0) }
        layOut(.init(id: id, startedAt: now))
    }

    private mutating func layOut(_ evaluation: SuiteAttemptStore.Evaluation) {
        self.evaluation = evaluation
        places = suite.cases.flatMap { suiteCase in
            (1...suiteCase.repeats).map {
                SuitePlace(evaluation: evaluation.id, suiteCase: suiteCase, number: $0)
            }
        }
    }

    /// The questions that are still to be asked, round by round: the first of every case before the second of any.
    var unasked: [SuitePlace] {
        places.filter { $0.suiteCase.answers == nil && attempts[$0.key] == nil }
            .enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }.map(\.element)
    }

    /// An answer whose grader could not do its work is judged again, from the store; it is not asked for again.
    private func judgedAgain(_ attempt: SuiteAttempt, _ place: SuitePlace) async throws -> SuiteAttempt {
        guard attempt.status == .notJudged, let runID = attempt.runID,
            let stored = try await services.trials.trials(of: runID).last
        else { return attempt }
        let verdict = await pipeline(place.suiteCase, stored.recorded.trial).evaluateAwaiting(stored.recorded.trial)
        var again = place.suiteCase.attempt(
            stored.recorded.trial, verdict: verdict, number: attempt.number, cost: stored.recorded.cost,
            latency: attempt.latency, model: attempt.model, runID: runID)
        // What judging has cost so far stays on the bill.
        again.cost += attempt.cost - stored.recorded.cost
        try await keep(again, place)
        return again
    }

    /// Judges the answers that are there already.
    mutating func judgeRecorded(parallel: Int, _ onProgress: (SuiteProgress) -> Void) async throws {
        let open = places.filter { $0.suiteCase.answers != nil && attempts[$0.key] == nil }
        try await open.work(atOnce: parallel) { [self] _, place in
            await judged(place)
        } then: { index, attempt in
            try Task.checkCancellation()
            try await keep(attempt, open[index])
            attempts[open[index].key] = attempt
            onProgress(progress)
        }
        try Task.checkCancellation()
    }

    private func judged(_ place: SuitePlace) async -> SuiteAttempt {
        var trial = place.suiteCase.trial
        trial.output = place.suiteCase.answers?[place.number - 1]
        let verdict = await pipeline(place.suiteCase, trial).evaluateAwaiting(trial)
        return place.suiteCase.attempt(trial, verdict: verdict, number: place.number, model: trial.model)
    }

    private func pipeline(_ suiteCase: SuiteCase, _ trial: Trial) -> GraderPipeline {
        suiteCase.graders.isEmpty
            ? .fitting(trial, groundedness: services.groundedness) : GraderPipeline(suiteCase.graders)
    }

    private func keep(_ attempt: SuiteAttempt, _ place: SuitePlace) async throws {
        let store = store
        try await services.database.write { transaction in
            try store.append(attempt, of: place.suiteCase.key, to: place.evaluation, in: transaction)
        }
    }

    /// Takes what came of a run.
    mutating func add(_ place: SuitePlace, _ report: RunReport) {
        if case .cancelled = report.outcome { return }
        let trial = report.answer.map { answer in
            var trial = place.suiteCase.trial
            trial.output = answer.text
            return trial
        }
        let attempt = place.attempt(report, trial)
        attempts[place.key] = attempt
        if attempt.status == .error { errors += 1 }
    }

    /// The report of a finished evaluation.
    func report(baseline: SuiteBaseline?) -> SuiteReport {
        let results = suite.cases.map { suiteCase in
            CaseResult(
                suiteCase,
                attempts: (1...suiteCase.repeats).map { number in
                    attempts[Place(caseKey: suiteCase.key, number: number)]
                        ?? .error("it was not asked", number: number)
                })
        }
        return SuiteReport(
            of: suite, evaluation: evaluation.id, startedAt: evaluation.startedAt, results: results, baseline: baseline)
    }
}

extension SuitePlace {
    /// The place as the store knows it.
    fileprivate var key: SuiteAttemptStore.Place { .init(caseKey: suiteCase.key, number: number) }
}

internal import Learning

/// Trains the two models on parts of the trials.
struct TrainingCourse: Sendable {
    private let trials: [PastTrial]
    private let settings: PredictionSettings
    private let texts: [TextWords]
    private let keys: [TrialHistory.Keys]
    /// The fifth that each trial's task is held out in.
    private let taskFold: [Int]
    /// The fifth of its task that each trial is held out in.
    private let trialFold: [Int]
    static let folds = OthersHistory.hands
    private static let fewTrials = 500

    init(_ trials: [PastTrial], _ settings: PredictionSettings) {
        self.trials = trials
        self.settings = settings
        texts = trials.map { TextWords($0.query.prompt) }
        keys = trials.map { TrialHistory.Keys($0.query) }
        taskFold = keys.map { Int(StableHash.mixed($0[.task] ^ settings.seed) % UInt64(Self.folds)) }
        trialFold = OthersHistory(keys, failed: trials.map(\.failed)).hand
    }

    func history(of rows: [Int]) -> TrialHistory {
        var history = TrialHistory()
        for row in rows { history.add(keys[row], failed: trials[row].failed) }
        return history
    }

    // MARK: - Models of some of the trials

    /// The prompt's model of `rows`, and for each of them what trees that have not seen it say.
    func promptModel(of rows: [Int]) async throws -> (PromptModel, scores: [Int: Double]) {
        let history = history(of: rows)
        let terms = TermWeights(
            learning: rows.map { texts[$0] },
            settings: .init(minimumTexts: max(2, min(5, rows.count / 200)), maximumTerms: settings.maximumTerms))
        var matrix = FeatureMatrix(columnCount: PromptModel.columnCount(terms: terms.columnCount))
        for row in rows { matrix.append(promptRow(row, terms, history)) }
        // Among few trials hardly a word is in enough of them, the traits would rarely be drawn among so many words, and
        // more trees cost little.
        let isFew = rows.count < Self.fewTrials
        let trained = try await RandomForest.train(
            matrix, rows.map { trials[$0].failed },
            settings: .init(
                trees: isFew ? 4 * settings.trees : settings.trees, minimumLeaf: settings.minimumLeaf,
                alwaysConsidered: isFew ? Array(terms.columnCount..<matrix.columnCount) : [],
                seed: settings.seed),
            threads: settings.threads)
        let scores = zip(trained.outOfBagRows, trained.outOfBag.scores).map { (rows[$0], $1) }
        return (
            PromptModel(terms: terms, forest: trained.forest), Dictionary(scores) { first, _ in first }
        )
    }

    private func promptRow(_ row: Int, _ terms: TermWeights, _ history: TrialHistory) -> FeatureRow {
        PromptModel.row(
            trials[row].query.prompt, texts[row], terms: terms,
            rates: history.columns(keys[row]))
    }

    /// The history's model of those among `rows` whose task others of them have tried; nil where both ends do not occur.
    ///
    /// - Parameter scores: what the prompt's model says of them; nil where it is not to be believed.
    func historyModel(of rows: [Int], _ scores: [Int: Double]?) -> HistoryModel? {
        let others = OthersHistory(rows.map { keys[$0] }, failed: rows.map { trials[$0].failed })
        var (known, outcomes): ([[Double]], [Bool]) = ([], [])
        for (place, row) in rows.enumerated() {
            let score = scores?[row]
            guard scores == nil || score != nil, others.count(.task, keys[row], row: place).total > 0 else { continue }
            known.append(HistoryModel.row(others.rates(keys[row], row: place), promptScore: score))
            outcomes.append(trials[row].failed)
        }
        guard outcomes.contains(true), outcomes.contains(false) else { return nil }
        return HistoryModel(known, failed: outcomes)
    }

    // MARK: - Held out

    /// Foretells every trial from its prompt, by models that know nothing of its task; nil where the tasks are too few.
    func promptHeldOut() async throws -> HeldOut? {
        guard Set(keys.map { $0[.task] }).count >= 2 * Self.folds else { return nil }
        var held = HeldOut()
        for fold in 0..<Self.folds {
            let rows = trials.indices.filter { taskFold[$0] != fold }
            let unseen = trials.indices.filter { taskFold[$0] == fold }
            guard hasBothEnds(rows), !unseen.isEmpty else { continue }
            let history = history(of: rows)
            let (model, _) = try await promptModel(of: rows)
            for row in unseen {
                held.add(row, model.forest.probability(of: promptRow(row, model.terms, history)), trials[row], fold)
            }
        }
        return held
    }

    /// Foretells every trial whose task has others from how those went; nil where hardly any has.
    ///
    /// - Parameter usesPrompt: whether the prompt's model is to be believed.
    func historyHeldOut(usesPrompt: Bool) async throws -> HeldOut? {
        let known = history(of: Array(trials.indices))
        guard keys.count(where: { known.count(.task, $0).total > 1 }) >= settings.minimumTrials else { return nil }
        var held = HeldOut()
        for fold in 0..<Self.folds {
            let rows = trials.indices.filter { trialFold[$0] != fold }
            let history = history(of: rows)
            let unseen = trials.indices.filter { trialFold[$0] == fold && history.knowsTask(keys[$0]) }
            guard hasBothEnds(rows), !unseen.isEmpty else { continue }
            let (prompt, scores): (PromptModel?, [Int: Double]?) =
                usesPrompt ? try await promptModel(of: rows) : (nil, nil)
            guard let model = historyModel(of: rows, scores) else { continue }
            for row in unseen {
                let score = prompt.map { $0.forest.probability(of: promptRow(row, $0.terms, history)) }
                let rates = history.rates(TrialHistory.Kind.ofTask, keys[row])
                held.add(row, model.probability(HistoryModel.row(rates, promptScore: score)), trials[row], fold)
            }
        }
        return held
    }

    private func hasBothEnds(_ rows: [Int]) -> Bool {
        rows.contains { trials[$0].failed } && rows.contains { !trials[$0].failed }
    }
}

extension HeldOut {
    fileprivate mutating func add(_ row: Int, _ score: Double, _ trial: PastTrial, _ fold: Int) {
        rows.append(row)
        scores.append(score)
        outcomes.append(trial.failed)
        folds.append(fold)
    }
}

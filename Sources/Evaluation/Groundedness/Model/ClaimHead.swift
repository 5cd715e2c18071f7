internal import Learning

/// One question asked of a claim's features: a linear and a tree model whose log-odds are added up.
///
/// Each feature may move the answer in one direction only, since more that is new can never make a claim better
/// supported. That is what lets a model trained on one kind of text hold for another.
struct ClaimHead: Sendable {
    /// The features it looks at.
    let features: [ClaimFeature]
    let linear: LogisticRegression
    let trees: GradientBoosting

    /// The features that speak against a claim, and those that speak for it.
    static let against: [ClaimFeature] = [
        .novelWords, .novelStems, .novelFuzzy, .novelRarity, .novelMass, .novelMax, .novelSecond, .novelBoth,
        .novelBothMass, .bigramNovelty, .trigramNovelty, .contentPairNovelty, .neighbourCooccurrence,
        .pairCooccurrence, .weakestPair, .weakestWord, .numbersNovel, .numbersNovelCount, .numbersMisplaced,
        .spelledNovel, .displaced, .displacedCount, .namesNovel, .namesNovelCount, .namesNovelBoth, .namesMisplaced,
        .negationMismatch, .quantifierMismatch, .quoteNovelty, .substitutions, .nameSubstitutions,
        .numberSubstitutions, .opposites, .insertedMass, .numberConflict, .numberConflictStrength, .dateConflict,
        .nameConflict, .polarityConflict, .oppositeConflict, .unfoundedDenial, .numberMargin, .numberMarginWide,
        .numberRival, .nameMargin, .nameMarginWide, .nameRival,
    ]
    static let inFavour: [ClaimFeature] = [
        .copiedRun, .copiedRunLength, .cover1, .cover2, .coverWindow, .localCover1, .localCover2, .cosine1,
        .cosineContext, .aligned, .order,
    ]

    init(features: [ClaimFeature], linear: LogisticRegression, trees: GradientBoosting) {
        self.features = features
        self.linear = linear
        self.trees = trees
    }

    /// Trains on claims; `weights` say how much each counts.
    init(training claims: [ClaimVector], isBad: [Bool], weights: [Double]) {
        let features = Self.against + Self.inFavour
        self.features = features
        let signs = Self.against.map { _ in 1 } + Self.inFavour.map { _ in -1 }
        let rows = claims.map { Self.row($0, features) }
        linear = LogisticRegression(training: rows, labels: isBad, sampleWeights: weights, penalty: 20, signs: signs)
        var settings = GradientBoosting.Settings()
        settings.trees = 100
        settings.penalty = 10
        settings.signs = signs
        trees = GradientBoosting(training: rows, labels: isBad, sampleWeights: weights, settings: settings)
    }

    /// The log-odds of the claim being bad.
    func score(_ vector: ClaimVector) -> Double {
        let row = Self.row(vector, features)
        return linear.logit(row) + trees.logit(row)
    }

    private static func row(_ vector: ClaimVector, _ features: [ClaimFeature]) -> [Double] {
        features.map { vector[$0] }
    }

    func encode(to encoder: inout ModelEncoder) {
        encoder.writeCompact(UInt64(features.count))
        for feature in features { encoder.write("\(feature)") }
        linear.encode(to: &encoder)
        trees.encode(to: &encoder)
    }

    init(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        var features: [ClaimFeature] = []
        for _ in 0..<(try decoder.count(ofSize: 2, atMost: 1000)) {
            let name = try decoder.text()
            guard let feature = ClaimFeature.allCases.first(where: { "\($0)" == name }) else {
                throw LearnedModelError(
                    .inconsistent, "the model uses a feature \(name.debugDescription) that is unknown")
            }
            features.append(feature)
        }
        self.features = features
        linear = try LogisticRegression(from: &decoder)
        guard linear.weights.count == features.count else {
            throw LearnedModelError(.inconsistent, "the model's weights do not fit its features")
        }
        trees = try GradientBoosting(from: &decoder, features: features.count)
    }
}

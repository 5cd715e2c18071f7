import Evaluation
import Learning

/// Linear models and trees over all features of an answer's claims: the most, the least, the mean and, of many
/// answers, the sum of each.
///
/// Of each kind some are free and some have features that may move them in one direction only; their log-odds are added
/// up. For measuring how far the features go within one corpus; what ships is `GroundednessModel`.
struct AnswerLearner {
    private let linear: [LogisticRegression]
    private let trees: [GradientBoosting]

    /// From how many answers on a learner bears more features.
    private static let many = 1500

    /// An answer's features from those of its claims; where all answers have one claim, those alone.
    static func rows(_ claims: [[[Double]]]) -> [[Double]] {
        let isSingle = claims.allSatisfy { $0.count <= 1 }
        let isMany = claims.count >= many
        let features = Groundedness.featureNames.indices
        let width = isSingle ? features.count : features.count * (isMany ? 4 : 3) + 1
        return claims.map { claims in
            guard let first = claims.first else { return [Double](repeating: 0, count: width) }
            if isSingle { return first }
            var row: [Double] = []
            for feature in features {
                let values = claims.map { $0[feature] }
                let sum = values.reduce(0, +)
                row += [values.max()!, values.min()!, sum / Double(values.count)]
                if isMany { row.append(sum) }
            }
            return row + [Double(claims.count)]
        }
    }

    init(_ rows: [[Double]], _ labels: [Bool]) {
        let isSmall = rows.count < Self.many * 4 / 5
        let signs = Self.signs(rows[0].count)
        var settings = GradientBoosting.Settings()
        settings.trees = isSmall ? 150 : 300
        settings.depth = isSmall ? 3 : 5
        func grown(_ seed: UInt64, _ signs: [Int]) -> GradientBoosting {
            settings.seed = seed
            settings.signs = signs
            return GradientBoosting(training: rows, labels: labels, settings: settings)
        }
        if isSmall {
            // So few rows do not bear a linear model of two hundred features; what is known of the features does more.
            linear = []
            trees = [grown(1, []), grown(2, signs), grown(3, signs)]
        } else {
            linear = [
                LogisticRegression(training: rows, labels: labels, penalty: 20),
                LogisticRegression(training: rows, labels: labels, penalty: 20, signs: signs),
            ]
            trees = [grown(1, []), grown(2, signs), grown(3, [])]
        }
    }

    /// For each feature of a row the direction in which it may move the score.
    private static func signs(_ width: Int) -> [Int] {
        let signs = Groundedness.featureSigns
        guard width > signs.count else { return signs }
        return signs.flatMap { [$0, $0, $0] + (width > signs.count * 3 + 1 ? [0] : []) } + [0]
    }

    func score(_ row: [Double]) -> Double {
        linear.reduce(0) { $0 + $1.logit(row) } + trees.reduce(0) { $0 + $1.logit(row) }
    }

    /// What models say of each row that they have not learned from, part by part.
    static func crossValidated(_ rows: [[Double]], _ labels: [Bool], _ parts: [Int]) -> [Double] {
        var scores = [Double](repeating: 0, count: rows.count)
        for part in Set(parts).sorted() {
            let training = rows.indices.filter { parts[$0] != part }
            let learner = AnswerLearner(training.map { rows[$0] }, training.map { labels[$0] })
            for index in rows.indices where parts[index] == part { scores[index] = learner.score(rows[index]) }
        }
        return scores
    }
}

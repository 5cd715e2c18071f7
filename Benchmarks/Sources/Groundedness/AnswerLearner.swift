import Evaluation
import Learning

/// Linear models and trees over all features of an answer's claims: the most, the least and the mean of each.
///
/// Two of each kind, one free and one whose features may move it in one direction only; their log-odds are added up. For
/// measuring how far the features go within one corpus; what ships is `GroundednessModel`.
struct AnswerLearner {
    private let linear: [LogisticRegression]
    private let trees: [GradientBoosting]

    /// An answer's features from those of its claims; where all answers have one claim, those alone.
    static func rows(_ claims: [[[Double]]]) -> [[Double]] {
        let isSingle = claims.allSatisfy { $0.count <= 1 }
        let width = Groundedness.featureNames.count
        return claims.map { claims in
            guard let first = claims.first else {
                return [Double](repeating: 0, count: isSingle ? width : width * 3 + 1)
            }
            if isSingle { return first }
            var row: [Double] = []
            for feature in 0..<width {
                let values = claims.map { $0[feature] }
                row += [values.max()!, values.min()!, values.reduce(0, +) / Double(values.count)]
            }
            return row + [Double(claims.count)]
        }
    }

    init(_ rows: [[Double]], _ labels: [Bool]) {
        let isSmall = rows.count < 1500
        let isSingle = rows[0].count == Groundedness.featureNames.count
        let signs =
            Groundedness.featureSigns.flatMap { [Int](repeating: $0, count: isSingle ? 1 : 3) } + (isSingle ? [] : [0])
        linear = [
            LogisticRegression(training: rows, labels: labels, penalty: isSmall ? 60 : 20),
            LogisticRegression(training: rows, labels: labels, penalty: 20, signs: signs),
        ]
        var settings = GradientBoosting.Settings()
        settings.trees = isSmall ? 150 : 300
        settings.depth = isSmall ? 3 : 5
        let free = GradientBoosting(training: rows, labels: labels, settings: settings)
        settings.signs = signs
        settings.seed = 2
        trees = [free, GradientBoosting(training: rows, labels: labels, settings: settings)]
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

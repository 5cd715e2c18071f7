internal import Learning

/// Foretells failure where the task was tried before, from how it went then and, where the prompt tells something, from
/// what that is.
///
/// A logistic curve over log-odds: of the failure rates of the task, of the task asked of the same model and of requests
/// with the same words, and of what the prompt's forest says. No weight is below zero, for an earlier failure never makes
/// the next one less likely. A forest would need many more trials to find as much in four numbers.
struct HistoryModel: Sendable {
    let curve: LogisticRegression
    private static let penalty = 1.0

    static let columnCount = TrialHistory.Kind.ofTask.count + 1

    init?(curve: LogisticRegression) {
        guard curve.weights.count == Self.columnCount else { return nil }
        self.curve = curve
    }

    init(_ rows: [[Double]], failed: [Bool]) {
        curve = LogisticRegression(
            training: rows, labels: failed, penalty: Self.penalty, signs: Array(repeating: 1, count: Self.columnCount))
    }

    /// - Parameters:
    ///   - rates: the failure rates of the task, as `TrialHistory.Kind.ofTask` has them.
    ///   - promptScore: the answer of the prompt's forest; nil where it is not to be believed.
    static func row(_ rates: [Double], promptScore: Double?) -> [Double] {
        (rates + [promptScore ?? 0.5]).map { Logistic.logOdds($0, margin: 1e-3) }
    }

    /// The probability of failure, before calibration.
    func probability(_ row: [Double]) -> Double { Logistic.probability(logOdds: curve.logit(row)) }

    /// By how much the probability would be lower if each column had its mean.
    func contributions(_ row: [Double]) -> [(column: Int, change: Double)] {
        let logit = curve.logit(row)
        return row.indices.map { column in
            let part = curve.weights[column] * (row[column] - curve.means[column]) / curve.deviations[column]
            return (
                column,
                Logistic.probability(logOdds: logit) - Logistic.probability(logOdds: logit - part)
            )
        }
    }

    static func name(ofColumn column: Int) -> String {
        let kinds = TrialHistory.Kind.ofTask
        return column < kinds.count ? kinds[column].name : "what the prompt itself says"
    }
}

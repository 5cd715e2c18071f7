import Learning
import Testing

struct LinearAndBoostingTests {
    /// Rows of three values, of which the first raises the odds, the second lowers them, and the third is noise.
    private static let rows: [[Double]] = (0..<600).map { index in
        (0..<3).map { Double(StableHash.mixed(UInt64(index * 3 + $0)) % 1000) / 1000 }
    }
    private static let labels = rows.enumerated().map { index, row in
        row[0] - row[1] + Double(StableHash.mixed(UInt64(index) + 99_999) % 1000) / 2500 > 0.2
    }

    private func area(_ score: ([Double]) -> Double) -> Double {
        ScoredOutcomes(scores: Self.rows.suffix(200).map(score), outcomes: Array(Self.labels.suffix(200))).auroc ?? 0
    }

    @Test func `a linear model finds what raises and what lowers`() {
        let model = LogisticRegression(
            training: Array(Self.rows.prefix(400)), labels: Array(Self.labels.prefix(400)), penalty: 1)
        #expect(model.weights[0] > 0)
        #expect(model.weights[1] < 0)
        #expect(abs(model.weights[2]) < 0.5)
        #expect(area { model.logit($0) } > 0.95)
    }

    @Test func `a weight that may only be positive never becomes negative`() {
        let model = LogisticRegression(
            training: Self.rows, labels: Self.labels, penalty: 1, signs: [1, 1, 0])
        #expect(model.weights[0] > 0)
        #expect(model.weights[1] == 0)
    }

    @Test func `a column that never varies does no harm`() {
        let rows = Self.rows.map { $0 + [7] }
        let model = LogisticRegression(training: rows, labels: Self.labels, penalty: 1)
        let areFinite = model.weights.allSatisfy(\.isFinite)
        #expect(areFinite)
        #expect(abs(model.weights[3]) < 1e-6)
    }

    @Test func `trees find an interaction that a line cannot`() {
        let labels = Self.rows.map { ($0[0] > 0.5) != ($0[1] > 0.5) }
        let trees = GradientBoosting(training: Self.rows, labels: labels)
        let line = LogisticRegression(training: Self.rows, labels: labels, penalty: 1)
        func area(_ score: ([Double]) -> Double) -> Double {
            ScoredOutcomes(scores: Self.rows.map(score), outcomes: labels).auroc ?? 0
        }
        #expect(area(trees.logit) > 0.95)
        #expect(area { line.logit($0) } < 0.7)
    }

    @Test func `trees with a sign never turn against it`() {
        var settings = GradientBoosting.Settings()
        settings.signs = [1, -1, 0]
        let trees = GradientBoosting(training: Self.rows, labels: Self.labels, settings: settings)
        for row in Self.rows.prefix(50) {
            let scores = stride(from: 0.0, through: 1, by: 0.05).map { trees.logit([$0, row[1], row[2]]) }
            let rises = zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 }
            #expect(rises)
            let falling = stride(from: 0.0, through: 1, by: 0.05).map { trees.logit([row[0], $0, row[2]]) }
            let falls = zip(falling, falling.dropFirst()).allSatisfy { $0 >= $1 - 1e-12 }
            #expect(falls)
        }
    }

    @Test func `models survive being written and read`() throws {
        let linear = LogisticRegression(training: Self.rows, labels: Self.labels, penalty: 1)
        let trees = GradientBoosting(training: Self.rows, labels: Self.labels)
        var encoder = ModelEncoder()
        linear.encode(to: &encoder)
        trees.encode(to: &encoder)
        var decoder = ModelDecoder(encoder.bytes)
        let readLinear = try LogisticRegression(from: &decoder)
        #expect(readLinear == linear)
        let read = try GradientBoosting(from: &decoder, features: 3)
        try decoder.finish()
        for row in Self.rows.prefix(100) { #expect(read.logit(row) == trees.logit(row)) }
        #expect(GradientBoosting(training: Self.rows, labels: Self.labels) == trees)
        for length in stride(from: 0, to: encoder.bytes.count - 1, by: 211) {
            var cut = ModelDecoder(Array(encoder.bytes.prefix(length)))
            #expect(throws: LearnedModelError.self) {
                _ = try LogisticRegression(from: &cut)
                _ = try GradientBoosting(from: &cut, features: 3)
                try cut.finish()
            }
        }
    }

    @Test func `a conformal threshold is the right one of the good scores`() {
        let scores = (1...99).map(Double.init)
        #expect(ConformalThreshold.threshold(scores: scores, falseAlarms: 0.1) == 90)
        #expect(ConformalThreshold.threshold(scores: [1, 2, 3], falseAlarms: 0.1) == nil)
        #expect(ConformalThreshold.threshold(scores: [], falseAlarms: 0.5) == nil)
    }
}

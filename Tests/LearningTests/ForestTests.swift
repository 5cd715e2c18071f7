import Testing

@testable import Learning

/// Cases with two columns that tell and some that do not: it happens where the sum of the first two is above 1.
struct SampleCases {
    var rows: FeatureMatrix
    var outcomes: [Bool]

    init(_ count: Int, columns: Int = 12, noise: Double = 0.1, seed: UInt64 = 7) {
        var random = SplitMix64(seed: seed)
        rows = FeatureMatrix(columnCount: columns)
        outcomes = []
        for _ in 0..<count {
            // Half of the other columns are zero, as words are.
            var values = (0..<columns).map { _ in Float.random(in: 0...1, using: &random) }
            for column in 2..<columns where random.below(2) == 0 { values[column] = 0 }
            rows.append(FeatureRow(dense: values))
            let truth = values[0] + values[1] > 1
            outcomes.append(Double.random(in: 0..<1, using: &random) < noise ? !truth : truth)
        }
    }

    func scored(by forest: RandomForest) -> ScoredOutcomes {
        ScoredOutcomes(scores: (0..<rows.rowCount).map { forest.probability(of: rows[$0]) }, outcomes: outcomes)
    }
}

struct ForestTests {
    @Test func `a forest learns what the columns tell`() async throws {
        let trained = try await RandomForest.train(
            SampleCases(1000).rows, SampleCases(1000).outcomes, settings: .init(trees: 60))
        let held = SampleCases(1000, noise: 0, seed: 8).scored(by: trained.forest)
        #expect(try #require(held.auroc) > 0.97)
        #expect(trained.importances[0] + trained.importances[1] > 0.5)
        #expect(abs(trained.importances.reduce(0, +) - 1) < 1e-9)
    }

    @Test func `cases out of the bag foretell the error on new cases`() async throws {
        let cases = SampleCases(800)
        let trained = try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 80))
        let unseen = try #require(trained.outOfBag.auroc)
        let held = try #require(SampleCases(2000, seed: 8).scored(by: trained.forest).auroc)
        #expect(abs(unseen - held) < 0.04)
        #expect(try #require(cases.scored(by: trained.forest).auroc) > unseen)
    }

    @Test func `the forest does not depend on the number of threads`() async throws {
        let cases = SampleCases(300)
        let one = try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 9), threads: 1)
        let four = try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 9), threads: 4)
        #expect(one.forest == four.forest)
        #expect(one.outOfBag.scores == four.outOfBag.scores)
        #expect(one.importances == four.importances)
    }

    @Test func `another seed gives another forest`() async throws {
        let cases = SampleCases(300)
        let one = try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 5, seed: 1))
        let two = try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 5, seed: 2))
        #expect(one.forest != two.forest)
    }

    @Test func `one full tree without a sample knows every case by heart`() async throws {
        let cases = SampleCases(300)
        let trained = try await RandomForest.train(
            cases.rows, cases.outcomes, settings: .init(trees: 1, bootstraps: false))
        let scored = cases.scored(by: trained.forest)
        #expect(scored.scores == cases.outcomes.map { $0 ? 1 : 0 })
        #expect(trained.outOfBag.count == 0)
    }

    @Test func `a leaf holds as many cases as it must`() async throws {
        let cases = SampleCases(300)
        let trained = try await RandomForest.train(
            cases.rows, cases.outcomes, settings: .init(trees: 1, minimumLeaf: 25, bootstraps: false))
        let answers = cases.scored(by: trained.forest).scores
        #expect(Dictionary(grouping: answers) { $0 }.values.allSatisfy { $0.count >= 25 })
        #expect(trained.forest.nodeCount > 3)
    }

    @Test func `no tree is deeper than allowed`() async throws {
        let cases = SampleCases(300)
        let trained = try await RandomForest.train(
            cases.rows, cases.outcomes, settings: .init(trees: 3, maximumDepth: 2))
        #expect(trained.forest.nodeCount <= 3 * 7)
        let stump = try await RandomForest.train(
            cases.rows, cases.outcomes, settings: .init(trees: 3, maximumDepth: 0))
        #expect(stump.forest.nodeCount == 3)
    }

    @Test func `the same cut is found along columns, along the table and along rows`() async throws {
        // One column decides; whether it is dense or sparse, in a large node or a small one, the tree has one cut.
        for (count, share) in [(40, 2), (2000, 2), (2000, 50), (40, 10)] {
            var rows = FeatureMatrix(columnCount: 3)
            var outcomes: [Bool] = []
            for index in 0..<count {
                let happens = index % share == 0
                rows.append(FeatureRow([(column: 1, value: happens ? 2 : 0), (column: 2, value: 1)]))
                outcomes.append(happens)
            }
            let trained = try await RandomForest.train(
                rows, outcomes, settings: .init(trees: 1, columnsPerNode: 3, bootstraps: false))
            #expect(trained.forest.nodes.count == 3)
            #expect(trained.forest.nodes[0].column == 1)
            #expect(trained.forest.nodes[0].threshold == 1)
        }
    }

    @Test func `a column that is always considered is used among thousands that tell nothing`() async throws {
        var rows = FeatureMatrix(columnCount: 2000)
        var outcomes: [Bool] = []
        var random = SplitMix64(seed: 3)
        for index in 0..<200 {
            outcomes.append(index % 2 == 0)
            rows.append(
                FeatureRow(
                    (0..<20).map { _ in (column: random.below(1999), value: Float(1)) }
                        + [(column: 1999, value: index % 2 == 0 ? 1 : -1)]))
        }
        let trained = try await RandomForest.train(
            rows, outcomes, settings: .init(trees: 20, alwaysConsidered: [1999]))
        #expect(trained.importances[1999] > 0.99)
    }

    @Test func `balanced weights make the rarer outcome count as much`() async throws {
        var cases = SampleCases(500)
        for row in cases.outcomes.indices where row % 5 != 0 { cases.outcomes[row] = false }
        let equal = try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 20))
        let balanced = try await RandomForest.train(
            cases.rows, cases.outcomes, settings: .init(trees: 20, classWeights: .balanced))
        #expect(abs(balanced.forest.baseRate - 0.5) < 1e-6)
        #expect(equal.forest.baseRate < 0.2)
    }

    @Test func `contributions add up to the answer`() async throws {
        let cases = SampleCases(400)
        let forest = try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 30)).forest
        for row in 0..<20 {
            let (baseline, columns) = forest.contributions(to: cases.rows[row])
            let sum = columns.reduce(baseline) { $0 + $1.change }
            #expect(abs(sum - forest.probability(of: cases.rows[row])) < 1e-4)
        }
    }

    @Test func `cases of one outcome teach nothing`() async {
        let rows = FeatureMatrix(columnCount: 1, rows: [FeatureRow(dense: [1]), FeatureRow(dense: [2])])
        await #expect(throws: LearnedModelError.self) { try await RandomForest.train(rows, [true, true]) }
        await #expect(throws: LearnedModelError.self) { try await RandomForest.train(rows, [true]) }
    }

    @Test func `columns of many values get at most 255 bins that cover them all`() {
        var random = SplitMix64(seed: 5)
        let values = (0..<5000).map { _ in Float.random(in: -1...3, using: &random) }
        let bins = ColumnBins(values, zeros: 700)
        #expect(bins.lowest.count <= BinnedMatrix.maximumBins)
        #expect(bins.lowest.count > 200)
        #expect(zip(bins.lowest, bins.highest).allSatisfy { $0 <= $1 })
        #expect(zip(bins.highest, bins.lowest.dropFirst()).allSatisfy { $0 < $1 })
        let zero = bins.bin(of: 0)
        #expect(bins.lowest[zero] == 0 && bins.highest[zero] == 0)
        for value in values.prefix(500) {
            let bin = bins.bin(of: value)
            #expect(bins.lowest[bin]...bins.highest[bin] ~= value)
        }
    }
}

import Foundation
import Immunity
import Learning

/// The random forest beside scikit-learn's: the same cases, features, folds, trees, depth and threads.
///
/// `Benchmarks/forest.py` calls this first, reads the features that it writes, and lets scikit-learn do the same.
struct ForestBenchmark {
    private let path: String
    private let folder: String
    private let trees: Int
    private let leaf: Int
    private let threads: Int

    init(_ arguments: Arguments) {
        path = arguments.text("rows") ?? ""
        folder = arguments.text("out") ?? "."
        trees = arguments.number("trees", or: 100)
        leaf = arguments.number("leaf", or: 1)
        threads = arguments.number("threads", or: 2)
    }

    /// Prints one line of JSON for each part held out, and writes its features where `--out` says.
    func run() async throws {
        let prompts = try LabelledPrompts(path: path, model: "gpt-4")
        for split in ["random", "subject"] {
            let folds = Self.folds(prompts, bySubject: split == "subject")
            for fold in 0..<5 { try await measure(prompts, folds, fold, split) }
        }
    }

    private static func folds(_ prompts: LabelledPrompts, bySubject: Bool) -> [Int] {
        let names = bySubject ? prompts.groups : prompts.trials.map(\.id)
        return names.map { name in
            var hash = StableHash(seed: 20)
            hash.combine(name)
            return Int(hash.value % 5)
        }
    }

    private func measure(_ prompts: LabelledPrompts, _ folds: [Int], _ fold: Int, _ split: String) async throws {
        let rows = folds.indices.filter { folds[$0] != fold }
        let held = folds.indices.filter { folds[$0] == fold }
        let features = PromptFeatures(learning: rows.map { prompts.trials[$0].query.prompt })
        let train = FeatureMatrix(
            columnCount: features.columnCount, rows: rows.map { features.row(prompts.trials[$0].query.prompt) })
        let test = held.map { features.row(prompts.trials[$0].query.prompt) }
        let outcomes = rows.map { prompts.trials[$0].failed }
        let settings = ForestSettings(trees: trees, minimumLeaf: leaf)
        let (wall, processor) = (Clocks.wall(), Clocks.processor())
        let trained = try await RandomForest.train(train, outcomes, settings: settings, threads: threads)
        let (wallEnd, processorEnd) = (Clocks.wall(), Clocks.processor())
        let scored = ScoredOutcomes(
            scores: test.map { trained.forest.probability(of: $0) }, outcomes: held.map { prompts.trials[$0].failed })
        let single = singlePrediction(held.map { prompts.trials[$0].query.prompt }, features, trained.forest)
        report(
            """
            {"split": "\(split)", "fold": \(fold), "rows": \(rows.count), "columns": \(features.columnCount), \
            "auroc": \(scored.auroc ?? 0), "out_of_bag": \(trained.outOfBag.auroc ?? 0), \
            "wall": \(Double(wallEnd - wall) / 1e9), "cpu": \(Double(processorEnd - processor) / 1e9), \
            "single_ms": \(single), "nodes": \(trained.forest.nodeCount), "bytes": \(trained.forest.file.count)}
            """)
        if folder != "." {
            let name = "\(folder)/\(split)-\(fold)"
            try Self.write(train, outcomes, to: name + "-train")
            try Self.write(
                FeatureMatrix(columnCount: features.columnCount, rows: test), scored.outcomes, to: name + "-test")
        }
    }

    /// The median time of one prediction from prompt to probability, in milliseconds.
    private func singlePrediction(_ prompts: [String], _ features: PromptFeatures, _ forest: RandomForest) -> Double {
        var times: [Int64] = []
        var sum = 0.0
        for prompt in prompts.prefix(1000) {
            let start = Clocks.wall()
            sum += forest.probability(of: features.row(prompt))
            times.append(Clocks.wall() - start)
        }
        return sum.isFinite ? Quantiles(times).milliseconds(0.5) : .nan
    }

    /// Row starts, columns, values and outcomes, as plain numbers behind their counts.
    private static func write(_ matrix: FeatureMatrix, _ outcomes: [Bool], to path: String) throws {
        var data = Data()
        func append<Value>(_ values: [Value]) { values.withUnsafeBytes { data.append(contentsOf: $0) } }
        append([Int64(matrix.rowCount), Int64(matrix.columnCount), Int64(matrix.columns.count)])
        append(matrix.rowStarts.map { Int64($0) })
        append(matrix.columns)
        append(matrix.values)
        append(outcomes.map { UInt8($0 ? 1 : 0) })
        try data.write(to: URL(filePath: path))
    }
}

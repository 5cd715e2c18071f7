import Foundation
import Immunity

/// What prediction foretells on recorded trials, from the prompt and from how the same task went before.
///
/// `Benchmarks/prediction.py` makes the files.
struct PredictionBenchmark {
    private let path: String
    private let model: String?
    private let threads: Int

    init(_ arguments: Arguments) {
        path = arguments.text("rows") ?? ""
        model = arguments.text("model")
        threads = arguments.number("threads", or: 2)
    }

    func run() async throws {
        let trials = try LabelledPrompts(path: path, model: model).trials
        let start = Clocks.wall()
        let trained = try await FailurePredictor.train(trials, settings: PredictionSettings(threads: threads))
        let seconds = Double(Clocks.wall() - start) / 1e9
        let predictor = trained.predictor
        let file = predictor.file
        report(
            String(
                format:
                    "  %d trials, %.1f %% failed; trained and held out in %.1f s; file %.2f MB; one forecast %.3f ms",
                trials.count, 100 * Double(trials.count { $0.failed }) / Double(trials.count), seconds,
                Double(file.count) / 1e6, oneForecast(try FailurePredictor(file: file), trials)))
        for basis in Foresight.Basis.allCases {
            guard let foresight = predictor.foresight[basis] else {
                report("  \(basis.rawValue): too few trials with which to judge it")
                continue
            }
            show(foresight, basis)
        }
        if let never = trials.first {
            var query = never.query
            query.prompt += " And then do something that nobody has asked for."
            query.task = "a task that was never tried"
            let forecast = predictor.forecast(query)
            report(
                "  asked about a task that was never tried: "
                    + (forecast.probability.map { String(format: "%.0f %%", 100 * $0) }
                        ?? "the prompt tells nothing here, no figure"))
        }
    }

    private func show(_ foresight: Foresight, _ basis: Foresight.Basis) {
        report(
            String(
                format:
                    "  %@: AUROC %.3f (95 %% %.3f to %.3f), calibration error %.3f, Brier %.3f, %d trials held out%@",
                basis == .prompt ? "prompt, task not seen" : "history, task seen", foresight.auroc,
                foresight.aurocLower, foresight.aurocUpper, foresight.calibrationError, foresight.brier,
                foresight.trials, foresight.tellsSomething ? "" : ": no better than a coin, so it gives no figure"))
        guard foresight.tellsSomething else { return }
        report("      foretold  " + foresight.reliability.map { String(format: "%5.2f", $0.foretold) }.joined())
        report("      happened  " + foresight.reliability.map { String(format: "%5.2f", $0.observed) }.joined())
    }

    private func oneForecast(_ predictor: FailurePredictor, _ trials: [PastTrial]) -> Double {
        Quantiles(
            trials.prefix(500).map { trial in
                let start = Clocks.wall()
                _ = predictor.forecast(trial.query)
                return Clocks.wall() - start
            }
        ).milliseconds(0.5)
    }
}

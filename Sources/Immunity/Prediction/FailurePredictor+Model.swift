internal import Learning

extension FailurePredictor {
    private static let kind = "PRED"
    private static let version: UInt16 = 1

    /// The predictor as the bytes of a file: numbers, hashes, and the words that the forest looks at.
    public var file: [UInt8] {
        var encoder = ModelEncoder()
        encoder.write(costRatio)
        promptModel.terms.encode(to: &encoder)
        promptModel.forest.encode(to: &encoder)
        encoder.write(UInt8(historyModel == nil ? 0 : 1))
        historyModel?.curve.encode(to: &encoder)
        encoder.writeCompact(UInt64(history.all.total))
        encoder.writeCompact(UInt64(history.all.failed))
        encoder.writeCompact(UInt64(history.counts.count))
        for (key, count) in history.counts.sorted(by: { $0.key < $1.key }) {
            encoder.write(key)
            encoder.writeCompact(UInt64(count.total))
            encoder.writeCompact(UInt64(count.failed))
        }
        encoder.writeCompact(UInt64(learned.count))
        for hash in learned { encoder.write(hash) }
        for basis in Foresight.Basis.allCases {
            guard let calibration = calibrations[basis], let foresight = foresight[basis] else {
                encoder.write(UInt8(0))
                continue
            }
            encoder.write(UInt8(1))
            calibration.encode(to: &encoder)
            foresight.encode(to: &encoder)
        }
        return ModelEnvelope.sealed(encoder.bytes, kind: Self.kind, version: Self.version)
    }

    /// Reads a predictor from the bytes of a file.
    ///
    /// - Throws: an error that says what is wrong with the file.
    public init(file: [UInt8]) throws {
        var decoder = ModelDecoder(try ModelEnvelope.opened(file, kind: Self.kind, version: Self.version).content)
        let costRatio = try decoder.double()
        let terms = try TermWeights(from: &decoder)
        let forest = try RandomForest(from: &decoder)
        let curve = try decoder.integer(UInt8.self) == 0 ? nil : try LogisticRegression(from: &decoder)
        let historyModel = curve.flatMap { HistoryModel(curve: $0) }
        guard costRatio >= 0, forest.columnCount == PromptModel.columnCount(terms: terms.columnCount),
            (historyModel == nil) == (curve == nil)
        else { throw LearnedModelError(.inconsistent, "the model's parts do not fit together") }
        let history = try Self.history(from: &decoder)
        var learned: [UInt64] = []
        for _ in 0..<(try decoder.count(ofSize: 8)) { learned.append(try decoder.integer(UInt64.self)) }
        var calibrations: [Foresight.Basis: Calibration] = [:]
        var foresight: [Foresight.Basis: Foresight] = [:]
        for basis in Foresight.Basis.allCases where try decoder.integer(UInt8.self) != 0 {
            calibrations[basis] = try Calibration(from: &decoder)
            foresight[basis] = try Foresight(from: &decoder)
        }
        try decoder.finish()
        self.init(
            promptModel: PromptModel(terms: terms, forest: forest),
            historyModel: historyModel, history: history,
            calibrations: calibrations, foresight: foresight, costRatio: costRatio, learned: learned)
    }

    private static func history(from decoder: inout ModelDecoder) throws(LearnedModelError) -> TrialHistory {
        func count(_ decoder: inout ModelDecoder) throws(LearnedModelError) -> TrialHistory.Count {
            let (total, failed) = (try decoder.compact(), try decoder.compact())
            guard failed <= total, total <= UInt64(UInt32.max) else {
                throw LearnedModelError(.inconsistent, "the model counts \(failed) failures of \(total) trials")
            }
            return TrialHistory.Count(failed: UInt32(failed), total: UInt32(total))
        }
        let all = try count(&decoder)
        let number = try decoder.count(ofSize: 10)
        var counts: [UInt64: TrialHistory.Count] = [:]
        counts.reserveCapacity(number)
        for _ in 0..<number {
            let key = try decoder.integer(UInt64.self)
            counts[key] = try count(&decoder)
        }
        return TrialHistory(counts: counts, all: all)
    }
}

extension Foresight {
    fileprivate func encode(to encoder: inout ModelEncoder) {
        encoder.writeCompact(UInt64(trials))
        encoder.writeCompact(UInt64(failures))
        for value in [auroc, aurocLower, aurocUpper, calibrationError, brier] { encoder.write(value) }
        encoder.writeCompact(UInt64(reliability.count))
        for point in reliability {
            encoder.writeCompact(UInt64(point.trials))
            encoder.write(point.foretold)
            encoder.write(point.observed)
        }
    }

    fileprivate init(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        func number(_ decoder: inout ModelDecoder) throws(LearnedModelError) -> Int {
            Int(clamping: try decoder.compact())
        }
        trials = try number(&decoder)
        failures = try number(&decoder)
        auroc = try decoder.double()
        aurocLower = try decoder.double()
        aurocUpper = try decoder.double()
        calibrationError = try decoder.double()
        brier = try decoder.double()
        var points: [Point] = []
        for _ in 0..<(try decoder.count(ofSize: 17, atMost: 100)) {
            points.append(
                Point(
                    trials: try number(&decoder), foretold: try decoder.double(), observed: try decoder.double()))
        }
        reliability = points
    }
}

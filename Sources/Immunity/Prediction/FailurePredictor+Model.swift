internal import Learning
internal import Vocabulary

extension FailurePredictor {
    private static let kind = "PRED"
    /// From version 2 on, a file says when it was made and of what.
    private static let version: UInt16 = 2

    /// The predictor as the bytes of a file: numbers, hashes, and the words that the forest looks at.
    public var file: [UInt8] {
        var encoder = ModelEncoder()
        origin.encode(to: &encoder)
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
        let (content, version) = try ModelEnvelope.opened(file, kind: Self.kind, version: Self.version)
        var decoder = ModelDecoder(content)
        let origin = version >= 2 ? try PredictorOrigin(from: &decoder) : nil
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
            calibrations: calibrations, foresight: foresight, costRatio: costRatio, learned: learned,
            origin: origin)
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

extension PredictorOrigin? {
    fileprivate func encode(to encoder: inout ModelEncoder) {
        encoder.write(UInt8(self == nil ? 0 : 1))
        guard let origin = self else { return }
        encoder.write(origin.madeAt.microseconds)
        encoder.write(origin.source.rawValue)
        encoder.write(origin.lastNumber)
        encoder.write(UInt8(origin.isFromBackground ? 1 : 0))
    }
}

extension PredictorOrigin {
    /// - Returns: nil where whoever made the predictor said nothing.
    fileprivate init?(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        guard try decoder.integer(UInt8.self) != 0 else { return nil }
        let madeAt = Timestamp(microseconds: try decoder.integer(Int64.self))
        guard let source = Source(rawValue: try decoder.integer(UInt8.self)) else {
            throw LearnedModelError(.inconsistent, "the model comes from nowhere that is known")
        }
        let lastNumber = try decoder.integer(Int64.self)
        self.init(
            madeAt: madeAt, source: source, lastNumber: lastNumber,
            isFromBackground: try decoder.integer(UInt8.self) != 0)
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

public import Learning

/// What tells how likely an answer is to claim what its context does not bear out.
///
/// Two heads look at each claim: whether it is unsupported, and whether it contradicts. An answer's log-odds are
/// `mean of the three worst "unsupported" + 0.3 · worst "contradicts"`, which `calibration` turns into a probability.
public struct GroundednessModel: Sendable {
    let unsupported: ClaimHead
    let contradicts: ClaimHead
    /// Turns an answer's log-odds into the probability that it is bad.
    public var calibration: Calibration
    /// The probability from which on an answer fails.
    public var failsFrom: Double
    /// What it was trained on, under which licences, how well it does: `name: value` lines.
    public var card: [String]

    /// How many of the worst claims make an answer's score.
    static let worstClaims = 3
    /// How much the worst contradiction counts beside what is unsupported.
    static let contradictionWeight = 0.3

    init(
        unsupported: ClaimHead, contradicts: ClaimHead, calibration: Calibration, failsFrom: Double, card: [String]
    ) {
        self.unsupported = unsupported
        self.contradicts = contradicts
        self.calibration = calibration
        self.failsFrom = failsFrom
        self.card = card
    }

    /// The log-odds of an answer with these claims.
    func score(unsupported: [Double], contradicts: [Double]) -> Double {
        guard !unsupported.isEmpty else { return 0 }
        let worst = unsupported.sorted(by: >).prefix(Self.worstClaims)
        return worst.reduce(0, +) / Double(worst.count) + Self.contradictionWeight * (contradicts.max() ?? 0)
    }

    func score(_ claims: [ClaimVector]) -> Double {
        score(unsupported: claims.map(unsupported.score), contradicts: claims.map(contradicts.score))
    }

    // MARK: - File

    private static let kind = "GRND"
    private static let version: UInt16 = 1

    /// The model as the bytes of a file.
    public var file: [UInt8] {
        var encoder = ModelEncoder()
        encoder.writeCompact(UInt64(card.count))
        for line in card { encoder.write(line) }
        encoder.write(failsFrom)
        calibration.encode(to: &encoder)
        unsupported.encode(to: &encoder)
        contradicts.encode(to: &encoder)
        return ModelEnvelope.sealed(encoder.bytes, kind: Self.kind, version: Self.version)
    }

    /// Reads a model from the bytes of a file. Reading runs nothing; whatever the bytes say is checked.
    ///
    /// - Throws: `LearnedModelError` where they are no such model, damaged, or of a newer version.
    public init(file: [UInt8]) throws(LearnedModelError) {
        let (content, _) = try ModelEnvelope.opened(file, kind: Self.kind, version: Self.version)
        var decoder = ModelDecoder(content)
        var card: [String] = []
        for _ in 0..<(try decoder.count(ofSize: 1, atMost: 1000)) { card.append(try decoder.text()) }
        self.card = card
        failsFrom = try decoder.double()
        calibration = try Calibration(from: &decoder)
        unsupported = try ClaimHead(from: &decoder)
        contradicts = try ClaimHead(from: &decoder)
        try decoder.finish()
    }

    /// The model that comes with the program.
    public static let standard: GroundednessModel = {
        do throws(LearnedModelError) {
            return try GroundednessModel(file: ShippedGroundednessModel.bytes)
        } catch {
            // The bytes are part of the program and covered by a test.
            preconditionFailure("the program's own model is damaged: \(error.whatHappened)")
        }
    }()
}

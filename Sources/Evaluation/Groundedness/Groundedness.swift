internal import Learning

/// Says of each claim of an answer whether its context bears it out.
///
/// The answer is taken apart into claims, each is looked up in the context by its words (how much is new, how well the
/// best one and two sentences cover it, whether neighbouring words stand together, whether numbers, dates, names, polarity
/// and opposites agree), and two small models make log-odds of it. No network, no model server, a fraction of a
/// millisecond; what needs knowledge of the world or two steps of thought is beyond it.
///
///     let report = Groundedness().judge("It opened in 1914.", context: "The canal opened in 1869.")
///     report?.probability          // how likely the answer is ungrounded
///     report?.claims[0].reason     // "the context says “1869”, not “1914”"
public struct Groundedness: Sendable {
    /// What decides.
    public let model: GroundednessModel

    /// How many scalars of a context are read; of a longer one nothing can be said, since what supports a claim may
    /// stand further down.
    public static let longestContext = 8_000_000

    /// Judges with this model.
    public init(_ model: GroundednessModel = .standard) { self.model = model }

    /// Judges an answer.
    ///
    /// - Parameters:
    ///   - answer: what came back.
    ///   - context: the material it must rest on.
    ///   - prompt: what was asked; words from there are not the answer's invention.
    /// - Returns: nil where nothing can be said: no context, or one that is no text or too long; no claim in the answer
    ///   (empty, only code); an answer in another language than the context.
    public func judge(_ answer: String, context: String, prompt: String = "") -> GroundednessReport? {
        guard context.unicodeScalars.prefix(Self.longestContext + 1).count <= Self.longestContext else { return nil }
        guard Self.isText(context), Self.isText(answer) else { return nil }
        let index = GroundingIndex(context)
        guard !index.isEmpty else { return nil }
        let claims = AnswerClaims(answer)
        guard !claims.sentences.isEmpty, Self.speakAlike(claims.text, index.text) else { return nil }
        let asked = prompt.isEmpty ? nil : GroundingIndex(prompt, limit: Self.longestContext)
        var aligner = ClaimAligner(answer: claims.text, context: index, prompt: asked)
        let alignments = claims.sentences.map { sentence in
            let sentence = claims.text.sentences[sentence]
            return aligner.align(sentence.words, isQuestion: sentence.isQuestion)
        }
        let unsupported = alignments.map { model.unsupported.score($0.vector) }
        let contradicts = alignments.map { model.contradicts.score($0.vector) }
        let writer = ClaimReason(answer: claims.text, answerText: answer, context: index, contextText: context)
        let verdicts = alignments.indices.map { place in
            let score = model.score(unsupported: [unsupported[place]], contradicts: [contradicts[place]])
            return writer.verdict(
                claims.text.sentences[claims.sentences[place]].scalars, alignments[place],
                probability: model.calibration.probability(score), failsFrom: model.failsFrom)
        }
        let score = model.score(unsupported: unsupported, contradicts: contradicts)
        return GroundednessReport(
            score: score, contradictionScore: contradicts.max() ?? 0,
            probability: model.calibration.probability(score), claims: verdicts, isCut: claims.isCut)
    }

    /// The names of the features, in the order of `features`.
    package static var featureNames: [String] { ClaimFeature.allCases.map { "\($0)" } }

    /// For each feature +1 where it speaks against a claim, −1 where it speaks for it, 0 where it says neither.
    package static var featureSigns: [Int] {
        ClaimFeature.allCases.map { ClaimHead.against.contains($0) ? 1 : ClaimHead.inFavour.contains($0) ? -1 : 0 }
    }

    /// The features of each claim of an answer, for measuring.
    package static func features(_ answer: String, context: String, prompt: String) -> [[Double]] {
        vectors(answer, GroundingIndex(context), prompt.isEmpty ? nil : GroundingIndex(prompt)).map(\.values)
    }

    /// The features of each claim.
    static func vectors(_ answer: String, _ context: GroundingIndex, _ prompt: GroundingIndex?) -> [ClaimVector] {
        let claims = AnswerClaims(answer)
        var aligner = ClaimAligner(answer: claims.text, context: context, prompt: prompt)
        return claims.sentences.map { sentence in
            let sentence = claims.text.sentences[sentence]
            return aligner.align(sentence.words, isQuestion: sentence.isQuestion).vector
        }
    }

    /// Whether less than a tenth of the beginning are control and replacement characters.
    static func isText(_ text: String) -> Bool {
        var (count, strange) = (0, 0)
        for scalar in text.unicodeScalars.prefix(10_000) {
            count += 1
            let value = scalar.value
            if value == 0xFFFD || (value < 0x20 && !(0x09...0x0D ~= value)) || 0x7F...0x9F ~= value { strange += 1 }
        }
        return strange * 10 <= count
    }

    /// Whether both are English, or neither: lists of English function words tell from eight words on.
    private static func speakAlike(_ answer: GroundingText, _ context: GroundingText) -> Bool {
        func share(_ text: GroundingText) -> Double? {
            let words = text.words.prefix(2000)
            guard words.count >= 8 else { return nil }
            return Double(words.count { $0.traits.contains(.function) }) / Double(words.count)
        }
        guard let first = share(answer), let second = share(context) else { return true }
        return !(first < 0.06 && second > 0.25) && !(first > 0.25 && second < 0.06)
    }
}

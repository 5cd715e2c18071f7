internal import Vocabulary

/// An answer cut into stretches, those that a grader found wrong with the reasons.
///
///     MarkedAnswer("It is 21.", spans: [.init(start: 6, end: 8, score: 0, reason: "expected 18")]).pieces
struct MarkedAnswer {
    /// A stretch of the answer.
    struct Piece: Hashable {
        var text: String
        /// Why it is wrong; empty where it is not.
        var reasons: [String]
    }

    /// The most spans that are marked; a grader that finds more says the same again.
    static let mostSpans = 500

    let pieces: [Piece]

    /// The answer with these spans marked. Spans that lie outside of it are left out or cut; where several overlap, their
    /// common part has all their reasons.
    init(_ text: String, spans: [Grade.Span]) {
        let scalars = Array(text.unicodeScalars)
        let spans = spans.prefix(Self.mostSpans).map { span in
            (start: max(0, min(span.start, scalars.count)), end: min(span.end, scalars.count), reason: span.reason)
        }.filter { $0.start < $0.end }
        let ends = Set([0, scalars.count] + spans.flatMap { [$0.start, $0.end] }).sorted()
        pieces = zip(ends, ends.dropFirst()).map { start, end in
            var reasons: [String] = []
            for span in spans where span.start <= start && span.end >= end && !reasons.contains(span.reason) {
                reasons.append(span.reason)
            }
            return Piece(text: String(String.UnicodeScalarView(scalars[start..<end])), reasons: reasons)
        }
    }
}

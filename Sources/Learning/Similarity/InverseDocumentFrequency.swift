/// How much a word tells about a text, from how many texts it is in.
///
/// `idf = ln((1 + N + B) / (1 + n + b)) + 1` with N texts of which n contain the word: the smoothed form of scikit-learn
/// with a background of B = 200 imagined texts, half of which contain each everyday word (b = 100) and none the others
/// (b = 0). So a collection of two texts knows already that "the" says nothing, and a large one knows only its own counts.
public struct InverseDocumentFrequency: Sendable {
    /// How many texts there are.
    public var documents: Int64
    private static let background = 200.0

    /// Weights for a collection of `documents` texts.
    public init(documents: Int64) { self.documents = max(0, documents) }

    /// The weight of a word that is in `count` of the texts.
    ///
    /// - Parameter isEveryday: whether `EverydayWords` lists it.
    public func weight(of count: Int64, isEveryday: Bool) -> Double {
        let known = Double(min(max(0, count), documents)) + (isEveryday ? Self.background / 2 : 0)
        return Logarithm.natural((1 + Double(documents) + Self.background) / (1 + known)) + 1
    }
}

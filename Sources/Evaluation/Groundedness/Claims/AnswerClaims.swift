/// The claims of an answer: its sentences, without code, headings and what says nothing.
struct AnswerClaims: Sendable {
    let text: GroundingText
    /// The claims' places among the text's sentences.
    let sentences: [Int]
    /// Whether there are more claims than are looked at.
    let isCut: Bool

    /// How many claims of an answer are looked at.
    static let most = 1000
    /// How many scalars of an answer are read.
    static let longestAnswer = 1_000_000

    init(_ answer: String) {
        let text = GroundingText(Self.withoutCode(answer), limit: Self.longestAnswer)
        let words = text.words
        let claims = text.sentences.indices.filter { index in
            text.sentences[index].words.contains { words[$0].traits.isContent }
        }
        self.text = text
        sentences = Array(claims.prefix(Self.most))
        isCut = claims.count > Self.most
    }

    /// The answer with the lines of its code blocks blanked, so that the places of the rest stay.
    private static func withoutCode(_ answer: String) -> String {
        guard answer.contains("```") || answer.contains("~~~") else { return answer }
        var scalars = Array(answer.unicodeScalars)
        var isInside = false
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
            let line = scalars[start..<end].drop { $0 == " " || $0 == "\t" }
            let isFence = line.starts(with: "```".unicodeScalars) || line.starts(with: "~~~".unicodeScalars)
            if isFence { isInside.toggle() }
            if isFence || isInside { for index in start..<end { scalars[index] = " " } }
            start = end + 1
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// One claim of an answer, looked up in the context.
struct ClaimAlignment: Sendable {
    /// The claim's words, counted in the answer.
    var words: Range<Int>
    /// The sentence that covers it best, and the one that adds most to it.
    var best: Int?
    var second: Int?
    /// The words of matter that the context does not have.
    var novel: [Int] = []
    /// What the context says otherwise.
    var conflicts: [SlotConflict] = []
    /// The features.
    var vector = ClaimVector()
}

public import Learning

extension GroundednessModel {
    private static let heading = "task-orchestrator groundedness model"

    /// The model as a text file: its card, which people can read, and the model itself behind an empty line.
    public var text: String {
        let lines = [Self.heading] + card.map { "# \($0)" }
        return lines.joined(separator: "\n") + "\n\n" + Base64.encoded(file) + "\n"
    }

    /// Reads a model from a text that `text` gave.
    ///
    /// - Throws: `LearnedModelError`, also where it is damaged or something else.
    public init(text: String) throws(LearnedModelError) {
        guard text.hasPrefix(Self.heading) else {
            throw LearnedModelError(
                .notAModel, "this is no groundedness model", whatToDo: "name a file that train groundedness wrote")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let body = lines.drop { !$0.isEmpty }.joined()
        try self.init(file: Base64.decoded(body.utf8))
    }
}

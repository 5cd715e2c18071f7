internal import JSON
public import Vocabulary

/// The output is one JSON document, bare or in one fenced block.
public struct JSONValidGrader: Grader {
    /// `json_valid`.
    public let name = "json_valid"
    /// How much the score counts in the verdict's mean.
    public var weight: Double
    /// The least score that passes.
    public var threshold: Double

    /// A grader that fails what a JSON parser refuses.
    public init(weight: Double = 1, threshold: Double = 1) {
        self.weight = weight
        self.threshold = threshold
    }

    /// 1 where the output parses, else 0 with the byte offset of the first error in the output.
    public func grade(_ trial: Trial) -> Grade? {
        guard let output = trial.output else { return nil }
        let document = EmbeddedJSON(output)
        do throws(JSONError) {
            let value = try JSON(parsing: document.text.utf8)
            let place = document.byteOffset > 0 ? " in a fenced block" : ""
            return grade(score: 1, "valid JSON (\(value.typeName))\(place)", failure: .jsonInvalid)
        } catch {
            return grade(failing: output, document, error)
        }
    }

    /// The grade of an output that is no JSON; also given by graders that need JSON before they can look further.
    func grade(failing output: String, _ document: EmbeddedJSON, _ error: JSONError) -> Grade {
        let offset = document.byteOffset + error.offset
        let index = output.utf8.index(output.startIndex, offsetBy: min(offset, output.utf8.count))
        let start = output.unicodeScalars.distance(
            from: output.startIndex, to: index.samePosition(in: output.unicodeScalars) ?? output.endIndex)
        let end = output.unicodeScalars.count
        let spans = start < end ? [Grade.Span(start: start, end: start + 1, score: 0, reason: error.reason)] : []
        let blocks = document.fences > 1 ? " (it has \(document.fences) fenced blocks; one is accepted)" : ""
        return grade(
            score: 0, "not valid JSON at byte \(offset): \(error.reason)\(blocks)", spans: spans, failure: .jsonInvalid)
    }
}

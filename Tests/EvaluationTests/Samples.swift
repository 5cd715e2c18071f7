import Evaluation
import JSON
import Vocabulary

/// A trial that says only what a test is about.
func trial(
    _ output: String?, prompt: String = "Say something", operation: String = "answer", expected: JSON? = nil,
    label: Trial.Label? = nil, metadata: JSON? = nil
) -> Trial {
    Trial(
        id: "t1", operation: operation, prompt: prompt, output: output, expected: expected, label: label,
        metadata: metadata)
}

extension String {
    /// The part of the text that a span means.
    func part(_ span: Grade.Span) -> String {
        let scalars = Array(unicodeScalars)[span.start..<span.end]
        return String(String.UnicodeScalarView(scalars))
    }
}

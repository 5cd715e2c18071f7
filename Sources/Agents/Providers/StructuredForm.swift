internal import JSON

/// How a wanted form of answer is brought home to a model: by the API's own means, or by a sentence.
enum StructuredForm {
    /// Asks for JSON. OpenAI's JSON mode insists on the word being there.
    static let jsonInstruction = "Answer with one JSON value and nothing before or after it, no code fence."

    /// Asks for JSON that satisfies `schema`.
    static func schemaInstruction(_ schema: JSON) -> String {
        """
        Answer with one JSON value that satisfies this JSON Schema, and nothing before or after it, no code fence:
        \(schema)
        """
    }

    /// The instructions to send: the request's own, and the form where the API is not asked to hold the model to it.
    static func instructions(for request: ModelRequest, nativeJSON: Bool, nativeSchema: Bool) -> String? {
        let sentence: String? =
            switch request.form {
            case .json where !nativeJSON: jsonInstruction
            case .schema(_, let schema) where !nativeSchema: schemaInstruction(schema)
            default: nil
            }
        let parts = [request.systemPrompt, sentence].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    /// A schema's name in the alphabet that APIs take (letters, digits, `_`, `-`; up to 64).
    static func name(_ name: String) -> String {
        let cleaned = name.prefix(64).map { character in
            character.isASCII && (character.isLetter || character.isNumber || "_-".contains(character))
                ? character : "_"
        }
        return cleaned.isEmpty ? "answer" : String(cleaned)
    }

    /// Whether OpenAI's strict mode takes `schema`: every object closed, and every one of its members required.
    ///
    /// A schema that does not fit is refused with 400 in strict mode, and taken as a strong hint without it.
    static func isStrict(_ schema: JSON) -> Bool {
        switch schema {
        case .object(let members):
            if members["type"] == "object" || members["properties"] != nil {
                let names = Set(members["properties"]?.objectValue?.keys ?? [])
                let required = Set((members["required"]?.arrayValue ?? []).compactMap(\.stringValue))
                guard members["additionalProperties"] == false, required == names else { return false }
            }
            return members.allSatisfy { isStrict($0.value) }
        case .array(let elements): return elements.allSatisfy(isStrict)
        default: return true
        }
    }
}

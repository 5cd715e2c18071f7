extension JSON {
    /// The value for a message: its kind, and its text where that is short.
    package var brief: String {
        switch self {
        case .null: "null"
        case .array(let elements): "an array of \(elements.count)"
        case .object(let members): "an object of \(members.count)"
        case .string(let text) where text.unicodeScalars.count > 40:
            "the string \(JSON.string(String(text.prefix(40)) + "…"))"
        case .string: "the string \(self)"
        default: "\(self)"
        }
    }
}

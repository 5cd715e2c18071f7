extension JSON {
    /// The same value with the members of all objects sorted by the bytes of their names.
    ///
    /// The hook and the inbox know an input by the hash of this form: the two must never differ.
    package var canonical: JSON {
        switch self {
        case .array(let elements): .array(elements.map(\.canonical))
        case .object(let members):
            .object(
                JSONObject(
                    members.map { ($0.key, $0.value.canonical) }
                        .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }))
        default: self
        }
    }
}

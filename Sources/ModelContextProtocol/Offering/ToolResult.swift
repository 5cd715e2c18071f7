public import JSON

/// What a tool answers.
public struct ToolResult: Sendable {
    /// For people and models.
    public var content: [ContentBlock]
    /// For programs; satisfies the tool's output schema.
    public var structured: JSON?
    /// Whether the tool could not do what it was asked; the content then says why and what to do.
    public var isError: Bool
    /// Further facts under `_meta`.
    public var meta: JSONObject

    /// An answer.
    public init(
        _ content: [ContentBlock], structured: JSON? = nil, isError: Bool = false, meta: JSONObject = JSONObject()
    ) {
        self.content = content
        self.structured = structured
        self.isError = isError
        self.meta = meta
    }

    /// Text and nothing else.
    public static func text(_ text: String) -> ToolResult { ToolResult([.text(text)]) }

    /// A value, as structured content and, for clients that do not know it, the same as text.
    public static func structured(_ value: JSON) -> ToolResult {
        ToolResult([.text(value.description)], structured: value)
    }

    /// The tool could not do it: `message` says what happened and what to do.
    public static func failure(_ message: String) -> ToolResult { ToolResult([.text(message)], isError: true) }
}

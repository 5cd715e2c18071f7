public import JSON
public import Vocabulary

/// One note of a project.
public struct Note: Hashable, Sendable {
    /// What a note is about.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What was decided, and why.
        case decision
        /// What went wrong, and what put it right.
        case error
        /// What holds again and again here.
        case pattern
    }

    /// 32 hexadecimal digits.
    public var id: String
    /// The project's folder.
    public var project: String
    /// What it is about.
    public var kind: Kind
    /// One line.
    public var title: String
    /// The text; may have several lines.
    public var content: String
    /// Further facts, such as `error_type`.
    public var metadata: JSONObject?
    /// When it was written.
    public var at: Timestamp

    /// The kind of error, where the metadata name one.
    public var errorType: String? { metadata?["error_type"]?.stringValue }

    /// The note for machines.
    public var json: JSON {
        var object = JSONObject([
            ("id", .string(id)), ("entry_type", .string(kind.rawValue)), ("title", .string(title)),
            ("content", .string(content)), ("at", .string(at.description)),
        ])
        object["metadata"] = metadata.map(JSON.object)
        return .object(object)
    }
}

/// A note to be written, cleaned and within its bounds.
public struct NoteDraft: Hashable, Sendable {
    /// The longest title, in Unicode scalars.
    public static let longestTitle = 200
    /// The longest text, in Unicode scalars.
    public static let longestContent = 16_000
    /// The longest metadata, in bytes of JSON.
    public static let longestMetadata = 4096

    /// What it is about.
    public let kind: Note.Kind
    /// One line.
    public let title: String
    /// The text.
    public let content: String
    /// Further facts.
    public let metadata: JSONObject?

    /// A note to be written.
    ///
    /// Control and invisible characters are taken out, so that no note plays tricks on the terminal or page that shows it.
    ///
    /// - Parameter title: one line; the beginning of the text's first line where nil or blank.
    /// - Throws: `NoteError` where there is no text, or something is too long.
    public init(
        _ kind: Note.Kind, title: String? = nil, content: String, metadata: JSONObject? = nil
    ) throws(NoteError) {
        self.kind = kind
        self.content = NoteText.clean(content)
        guard !self.content.isEmpty else { throw .empty }
        let given = NoteText.line(title ?? "")
        self.title = given.isEmpty ? NoteText.cut(NoteText.firstLine(of: self.content), to: 80) : given
        let metadata = metadata ?? JSONObject()
        self.metadata = metadata.isEmpty ? nil : metadata
        try Self.check("the title", self.title.unicodeScalars.count, Self.longestTitle, "characters")
        try Self.check("the text", self.content.unicodeScalars.count, Self.longestContent, "characters")
        try Self.check(
            "the metadata", JSON.object(metadata).serialized().count, Self.longestMetadata, "bytes of JSON")
    }

    private static func check(_ part: String, _ length: Int, _ limit: Int, _ unit: String) throws(NoteError) {
        if length > limit { throw .tooLong(part: part, length: length, limit: limit, unit: unit) }
    }
}

/// Why a note cannot be written.
public enum NoteError: ExplainedError, Hashable {
    /// There is no text in it.
    case empty
    /// A part of it is too long.
    case tooLong(part: String, length: Int, limit: Int, unit: String)

    /// What is wrong with it.
    public var whatHappened: String {
        switch self {
        case .empty: "the note has no text"
        case .tooLong(let part, let length, let limit, let unit):
            "\(part) of the note has \(length) \(unit), at most \(limit) are kept"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch self {
        case .empty: "say in a sentence what was decided, what went wrong or what holds"
        case .tooLong: "shorten it, and name the file where the rest stands"
        }
    }
}

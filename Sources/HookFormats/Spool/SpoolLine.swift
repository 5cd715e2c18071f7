public import JSON
public import Vocabulary

/// One decision of a hook that did not open the store, as a line for whoever opens it next.
public struct SpoolLine: Hashable, Sendable {
    /// Identifies the line among all.
    public var id: String
    /// When it was decided.
    public var at: Timestamp
    /// What is to be kept of it; an object.
    public var payload: JSON

    /// A line of `payload`.
    public init(id: String, at: Timestamp, payload: JSON) {
        self.id = id
        self.at = at
        self.payload = payload
    }

    /// The line as it stands in the file, without its end.
    public var json: JSON { ["id": .string(id), "at": .integer(at.microseconds), "payload": payload] }

    /// Reads a line; nil where it is none.
    public init?(parsing bytes: some Collection<UInt8>) {
        guard let line = try? JSON(parsing: bytes), let id = line["id"]?.stringValue,
            let at = line["at"]?.integerValue, let payload = line["payload"], payload.objectValue != nil
        else { return nil }
        self.init(id: id, at: Timestamp(microseconds: at), payload: payload)
    }
}

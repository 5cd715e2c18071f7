public import JSON

/// The id of a request, as its sender chose it: a string or an integer, which stay apart (`"1"` is not `1`).
public enum RequestID: Hashable, Sendable {
    /// A string.
    case string(String)
    /// An integer.
    case integer(Int64)

    /// The id that `json` is; nil where it is none (a fraction, null, …).
    init?(_ json: JSON) {
        switch json {
        case .string(let text): self = .string(text)
        case .integer(let number): self = .integer(number)
        default: return nil
        }
    }

    /// The id as it goes over the wire, of the type it came with.
    public var json: JSON {
        switch self {
        case .string(let text): .string(text)
        case .integer(let number): .integer(number)
        }
    }
}

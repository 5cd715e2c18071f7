/// One JSON value, as it stands in a document.
///
/// Integers stay exact, members keep the order in which they were written, and nothing here needs Foundation, so the
/// type serves hot paths and values that only pass through.
///
///     let value = try JSON(parsing: #"{"id": 9007199254740993, "tags": ["a"]}"#)
///     value["id"]?.integerValue          // 9007199254740993
///     value["tags"]?[0]?.stringValue     // "a"
///     value.description                  // the same text again, without spaces
public enum JSON: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number written without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number that a double represents.
    case double(Double)
    /// A number kept in its written form: an integer beyond 64 bits, or an exact decimal such as an amount of money.
    case literal(String)
    /// A string; never contains unpaired surrogates.
    case string(String)
    /// An array.
    case array([JSON])
    /// An object whose members keep their order.
    case object(JSONObject)
}

// MARK: - Reading

extension JSON {
    /// The string, if this is one.
    @inlinable public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The Boolean, if this is one.
    @inlinable public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number as a 64-bit integer, if it is one exactly (`3.0` is, `3.5` is not).
    @inlinable public var integerValue: Int64? {
        switch self {
        case .integer(let value): value
        case .double(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The number as a double, rounded where it has to be.
    @inlinable public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .double(let value): value
        case .literal(let text): Double(text)
        default: nil
        }
    }

    /// The elements, if this is an array.
    @inlinable public var arrayValue: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, if this is an object.
    @inlinable public var objectValue: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// Whether this is the literal `null`.
    @inlinable public var isNull: Bool { self == .null }

    /// The member called `key`; nil where this is no object or has no such member.
    @inlinable public subscript(key: String) -> JSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The element at `index`; nil where this is no array or is shorter.
    @inlinable public subscript(index: Int) -> JSON? {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }

    /// What kind of value this is, in the words of JSON Schema: `null boolean integer number string array object`.
    public var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .double(let value): value == value.rounded() ? "integer" : "number"
        case .literal(let text): text.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 } ? "number" : "integer"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

// MARK: - Literals

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// A Boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An integer.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .double(value) }
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An array.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    /// An object; a member given twice keeps its last value.
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(JSONObject(elements)) }
}

extension JSON: CustomStringConvertible {
    /// The document's text, without spaces.
    public var description: String { String(decoding: serialized(), as: UTF8.self) }
}

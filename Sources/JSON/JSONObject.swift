/// The members of a JSON object, in the order in which they were written.
///
/// Two names are the same when their bytes are (RFC 8259, section 8.3): names that only look alike, such as `é` written as
/// one scalar and as two, stay apart. Small objects are searched in order, which beats hashing; large ones get an index.
public struct JSONObject: Sendable {
    /// Name and value of every member.
    public private(set) var members: [(key: String, value: JSON)] = []
    /// Positions by key, kept only above `indexingThreshold` members.
    private var positions: [Name: Int]?
    private static let indexingThreshold = 12

    /// An object without members.
    public init() {}

    /// An object with these members; one given twice keeps its first place and its last value.
    public init(_ members: some Sequence<(String, JSON)>) {
        for (key, value) in members { self[key] = value }
    }

    /// How many members there are.
    public var count: Int { members.count }
    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }
    /// The names, in order.
    public var keys: [String] { members.map(\.key) }

    /// The value of the member called `key`. Setting nil removes it.
    public subscript(key: String) -> JSON? {
        get { position(of: key).map { members[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let index?, let value?): members[index].value = value
            case (nil, let value?): append(key, value)
            case (let index?, nil):
                members.remove(at: index)
                reindex()
            case (nil, nil): break
            }
        }
    }

    private func position(of key: String) -> Int? {
        let name = Name(text: key)
        if let positions { return positions[name] }
        return members.firstIndex { Name(text: $0.key) == name }
    }

    private mutating func append(_ key: String, _ value: JSON) {
        members.append((key, value))
        if positions != nil {
            positions?[Name(text: key)] = members.count - 1
        } else if members.count > Self.indexingThreshold {
            reindex()
        }
    }

    private mutating func reindex() {
        guard members.count > Self.indexingThreshold else { return positions = nil }
        positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { (Name(text: $1.key), $0) })
    }
}

/// A member's name, compared by its bytes; `String` compares by canonical equivalence.
private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool {
        left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension JSONObject: Hashable {
    /// Two objects are equal when they have the same members, in whatever order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
    }

    /// Feeds the members into `hasher`, whatever their order.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(members.reduce(0) { $0 ^ $1.key.hashValue })
    }
}

extension JSONObject: Sequence {
    /// Goes through the members in order.
    public func makeIterator() -> IndexingIterator<[(key: String, value: JSON)]> { members.makeIterator() }
}

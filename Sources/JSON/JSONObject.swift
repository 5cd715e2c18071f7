/// The members of a JSON object, in the order in which they were written.
///
/// Small objects are searched in order, which beats hashing; large ones get an index of their keys.
public struct JSONObject: Sendable {
    /// Name and value of every member.
    public private(set) var members: [(key: String, value: JSON)] = []
    /// Positions by key, kept only above `indexingThreshold` members.
    private var positions: [String: Int]?
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
        if let positions { return positions[key] }
        return members.firstIndex { $0.key == key }
    }

    private mutating func append(_ key: String, _ value: JSON) {
        members.append((key, value))
        if positions != nil {
            positions?[key] = members.count - 1
        } else if members.count > Self.indexingThreshold {
            reindex()
        }
    }

    private mutating func reindex() {
        guard members.count > Self.indexingThreshold else { return positions = nil }
        positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) })
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

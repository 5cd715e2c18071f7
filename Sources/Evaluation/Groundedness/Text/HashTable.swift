/// A map from 64-bit hashes to small numbers that neither rehashes its keys nor frees single entries.
///
/// Open addressing with linear probing over a power of two of slots; the keys are hashes already, so their low bits are
/// taken as they are. Key 0 stands for an empty slot and is stored as 1.
struct HashTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    private(set) var count = 0

    /// A table with room for `capacity` keys before it grows.
    init(capacity: Int = 16) {
        var slots = 16
        while slots < capacity * 2 { slots *= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        values = [Int32](repeating: 0, count: slots)
        mask = slots - 1
    }

    /// The value of `key`, or nil.
    subscript(key: UInt64) -> Int32? {
        let index = slot(of: key | (key == 0 ? 1 : 0))
        return keys[index] == 0 ? nil : values[index]
    }

    /// Whether `key` is there.
    func contains(_ key: UInt64) -> Bool { keys[slot(of: key == 0 ? 1 : key)] != 0 }

    /// The value of `key`, which becomes `value` where there was none.
    @discardableResult
    mutating func insert(_ key: UInt64, _ value: Int32 = 0) -> Int32 {
        let key = key == 0 ? 1 : key
        let index = slot(of: key)
        if keys[index] != 0 { return values[index] }
        keys[index] = key
        values[index] = value
        count += 1
        if count * 2 > keys.count { grow() }
        return value
    }

    /// Gives `key` a new value.
    mutating func set(_ key: UInt64, _ value: Int32) {
        let key = key == 0 ? 1 : key
        let index = slot(of: key)
        if keys[index] == 0 { insert(key, value) } else { values[index] = value }
    }

    private func slot(of key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: key) & mask
        while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        var larger = HashTable(capacity: keys.count)
        for index in keys.indices where keys[index] != 0 { larger.insert(keys[index], values[index]) }
        self = larger
    }
}

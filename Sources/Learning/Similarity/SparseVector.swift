/// A vector with few entries that are not zero, ordered by feature.
public struct SparseVector: Sendable {
    /// One feature's hash and its weight.
    @usableFromInline struct Entry: Sendable {
        @usableFromInline var feature: UInt64
        @usableFromInline var weight: Double

        @usableFromInline init(feature: UInt64, weight: Double) {
            self.feature = feature
            self.weight = weight
        }
    }

    private var entries: [Entry]
    /// The Euclidean length.
    public let length: Double

    /// The vector with these entries; weights of the same feature are added up.
    public init(_ weights: some Sequence<(feature: UInt64, weight: Double)>) {
        var entries = weights.map { Entry(feature: $0.feature, weight: $0.weight) }
        entries.sort { $0.feature < $1.feature }
        var kept = 0
        for index in entries.indices {
            if kept > 0, entries[kept - 1].feature == entries[index].feature {
                entries[kept - 1].weight += entries[index].weight
            } else {
                entries[kept] = entries[index]
                kept += 1
            }
        }
        entries.removeLast(entries.count - kept)
        self.entries = entries
        length = entries.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    }

    /// How many features there are.
    public var count: Int { entries.count }

    /// The scalar product.
    public func dot(_ other: SparseVector) -> Double {
        var sum = 0.0
        var (left, right) = (0, 0)
        while left < entries.count, right < other.entries.count {
            let (first, second) = (entries[left].feature, other.entries[right].feature)
            if first == second { sum += entries[left].weight * other.entries[right].weight }
            if first <= second { left += 1 }
            if second <= first { right += 1 }
        }
        return sum
    }

    /// The cosine of the angle between two vectors, 0 where one of them is empty; 0…1 for weights that are not negative.
    public func cosine(_ other: SparseVector) -> Double {
        let product = length * other.length
        return product > 0 ? min(1, max(-1, dot(other) / product)) : 0
    }
}

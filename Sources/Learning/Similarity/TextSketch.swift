/// A few hashes that texts with nearly the same letters are likely to share.
///
/// The text's 4-grams of characters are hashed into 12 bins, the least hash of each bin is kept (one-permutation MinHash,
/// Li, Owen & Zhang 2012), and two bins together make a band. Texts whose sets of 4-grams have Jaccard similarity J share
/// a given band with probability about J²: one band of six or more is shared in 99.9 % of cases at J = 0.85, and in 1 %
/// at J = 0.04. So they find near copies even where no single word is rare.
public struct TextSketch: Sendable {
    /// At most six hashes; short texts have fewer, since a band with an empty bin is left out.
    public let bands: [UInt64]
    private static let binCount = 12

    /// The sketch of `text`.
    public init(_ text: TextWords) {
        var least = [UInt64](repeating: .max, count: Self.binCount)
        var window: UInt64 = 0
        var length = 0
        func take(_ scalar: UInt32) {
            window = window << 16 | UInt64(scalar & 0xFFFF)
            length += 1
            guard length >= 4 else { return }
            let hash = StableHash.mixed(window)
            let bin = Int(hash % UInt64(Self.binCount))
            if hash < least[bin] { least[bin] = hash }
        }
        for word in text.words {
            take(0x20)
            for scalar in text.scalars(of: word) { take(scalar) }
        }
        take(0x20)
        bands = stride(from: 0, to: Self.binCount, by: 2).compactMap { bin in
            guard least[bin] != .max, least[bin + 1] != .max else { return nil }
            return StableHash.mixed(least[bin] &+ StableHash.mixed(least[bin + 1] &+ UInt64(bin)))
        }
    }
}

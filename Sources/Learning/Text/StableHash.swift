/// A 64-bit hash that is the same in every process and on every machine, so that it can be stored.
///
/// FNV-1a over 32-bit units with the finalizer of SplitMix64 (Steele, Lea, Flood 2014), which spreads the last units
/// over all bits. Not for keeping secrets apart: whoever wants a collision finds one.
public struct StableHash: Sendable {
    @usableFromInline var state: UInt64

    /// A hash of nothing yet; another `seed` gives an unrelated hash of the same units.
    @inlinable public init(seed: UInt64 = 0) { state = 0xcbf2_9ce4_8422_2325 ^ (seed &* 0x9e37_79b9_7f4a_7c15) }

    /// Takes in one unit, such as a Unicode scalar or a byte.
    @inlinable public mutating func combine(_ unit: UInt32) {
        state = (state ^ UInt64(unit)) &* 0x0000_0100_0000_01b3
    }

    /// Takes in the UTF-8 of `text`.
    @inlinable public mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(UInt32(byte)) }
    }

    /// The hash of what was taken in.
    @inlinable public var value: UInt64 { Self.mixed(state) }

    /// Spreads every bit of `value` over all bits.
    @inlinable public static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// The hash of a word in lower case.
    @inlinable public static func word(_ text: String) -> UInt64 {
        var hash = StableHash()
        for scalar in text.unicodeScalars { hash.combine(scalar.value) }
        return hash.value
    }
}

/// Writes a model as bytes: little-endian numbers, texts and arrays with their length before them.
public struct ModelEncoder: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// Nothing written yet.
    public init() {}

    /// Writes an integer with all its bytes.
    public mutating func write(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes an integer that is mostly small in 7 bits a byte.
    public mutating func writeCompact(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a number.
    public mutating func write(_ value: Double) { write(value.bitPattern) }

    /// Writes a number of single precision.
    public mutating func write(_ value: Float) { write(value.bitPattern) }

    /// Writes a text.
    public mutating func write(_ text: String) {
        writeCompact(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes bytes with their number before them.
    public mutating func write(_ content: [UInt8]) {
        writeCompact(UInt64(content.count))
        bytes.append(contentsOf: content)
    }

    /// Writes numbers with their number before them.
    public mutating func write(_ values: [Double]) {
        writeCompact(UInt64(values.count))
        for value in values { write(value) }
    }
}

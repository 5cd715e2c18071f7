/// Reads what `ModelEncoder` wrote. Nothing it is given can make it read beyond the end or set aside more memory than
/// the bytes can fill.
public struct ModelDecoder: Sendable {
    private let bytes: [UInt8]
    private var place = 0
    private let end: Int

    /// Reads `bytes` from their start.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        end = bytes.count
    }

    /// How many bytes are left.
    public var remaining: Int { end - place }

    private static let tooShort = LearnedModelError(.truncated, "the model ends in the middle of a value")

    /// The next integer of this width.
    public mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws(LearnedModelError) -> Value {
        let size = Value.bitWidth / 8
        guard remaining >= size else { throw Self.tooShort }
        var value: Value = 0
        for offset in (0..<size).reversed() { value = value << 8 | Value(truncatingIfNeeded: bytes[place + offset]) }
        place += size
        return value
    }

    /// The next integer in 7 bits a byte.
    public mutating func compact() throws(LearnedModelError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard remaining > 0 else { throw Self.tooShort }
            let byte = bytes[place]
            place += 1
            guard shift < 63 || byte <= 1 else { break }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw LearnedModelError(.inconsistent, "the model holds a number of more than 64 bits")
    }

    /// The next number; it is finite.
    public mutating func double() throws(LearnedModelError) -> Double {
        let value = Double(bitPattern: try integer(UInt64.self))
        guard value.isFinite else { throw LearnedModelError(.inconsistent, "the model holds a number that is none") }
        return value
    }

    /// The next number of single precision; it is finite.
    public mutating func float() throws(LearnedModelError) -> Float {
        let value = Float(bitPattern: try integer(UInt32.self))
        guard value.isFinite else { throw LearnedModelError(.inconsistent, "the model holds a number that is none") }
        return value
    }

    /// How many things follow, each of at least `size` bytes, so that no more are announced than there can be.
    public mutating func count(ofSize size: Int, atMost limit: Int = .max) throws(LearnedModelError) -> Int {
        let count = try compact()
        guard count <= UInt64(limit), count <= UInt64(remaining / max(1, size)) else {
            throw LearnedModelError(.inconsistent, "the model announces \(count) values, more than it can hold")
        }
        return Int(count)
    }

    /// The next bytes.
    public mutating func content() throws(LearnedModelError) -> [UInt8] {
        let count = try count(ofSize: 1)
        defer { place += count }
        return Array(bytes[place..<place + count])
    }

    /// The next text; what is no UTF-8 in it is replaced.
    public mutating func text() throws(LearnedModelError) -> String {
        String(decoding: try content(), as: UTF8.self)
    }

    /// The next numbers.
    public mutating func doubles() throws(LearnedModelError) -> [Double] {
        let count = try count(ofSize: 8)
        var values: [Double] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try double()) }
        return values
    }

    /// Checks that everything was read.
    public func finish() throws(LearnedModelError) {
        guard remaining == 0 else { throw LearnedModelError(.inconsistent, "the model goes on behind its end") }
    }
}

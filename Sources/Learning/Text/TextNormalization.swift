/// Brings texts that differ only in case, white space and invisible characters into one form.
///
/// Letters are not recomposed: an accent written as a character of its own stays one.
public enum TextNormalization {
    /// The UTF-8 of `text` with every run of white space as one space, none at the ends, and without control and
    /// invisible format characters (zero-width, bidirectional, tag characters). Case is kept.
    public static func collapsed(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { collapsed($0) }
    }

    /// `bytes`, which are valid UTF-8, in lower case.
    public static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        }
        return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }

    private static func collapsed(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var spaceIsDue = false
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                index += 1
                if byte == 0x20 || 0x09...0x0D ~= byte {
                    spaceIsDue = true
                } else if byte > 0x20, byte != 0x7F {
                    if spaceIsDue, !result.isEmpty { result.append(0x20) }
                    spaceIsDue = false
                    result.append(byte)
                }
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let end = min(index + length, source.count)
            let scalar = decode(source[index..<end])
            switch kind(of: scalar) {
            case .space: spaceIsDue = true
            case .invisible: break
            case .visible:
                if spaceIsDue, !result.isEmpty { result.append(0x20) }
                spaceIsDue = false
                result.append(contentsOf: source[index..<end])
            }
            index = end
        }
        return result
    }

    private static func decode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        let lead = UInt32(bytes[bytes.startIndex])
        let mask: UInt32 = bytes.count == 4 ? 0x07 : bytes.count == 3 ? 0x0F : 0x1F
        return bytes.dropFirst().reduce(lead & mask) { $0 << 6 | UInt32($1 & 0x3F) }
    }

    private enum Kind { case visible, space, invisible }

    private static func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x80...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            .invisible
        default: .visible
        }
    }
}

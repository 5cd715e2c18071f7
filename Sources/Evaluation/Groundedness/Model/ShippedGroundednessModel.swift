extension ShippedGroundednessModel {
    /// The model's file.
    static var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var (bits, count): (UInt32, UInt32) = (0, 0)
        base64.withUTF8Buffer { characters in
            bytes.reserveCapacity(characters.count * 3 / 4)
            for character in characters {
                let value: UInt32
                switch character {
                case 0x41...0x5A: value = UInt32(character) - 0x41
                case 0x61...0x7A: value = UInt32(character) - 0x61 + 26
                case 0x30...0x39: value = UInt32(character) - 0x30 + 52
                case 0x2B: value = 62
                case 0x2F: value = 63
                default: continue
                }
                (bits, count) = (bits << 6 | value, count + 6)
                if count >= 8 {
                    count -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                }
            }
        }
        return bytes
    }
}

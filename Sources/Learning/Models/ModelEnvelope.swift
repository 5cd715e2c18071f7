/// The form in which models are kept in files: what they are, in which version, and a checksum over it all.
///
///     "TOLM"  kind (4 ASCII characters)  version (UInt16)  length (UInt64)  content  checksum (UInt64)
///
/// Numbers are little-endian. The checksum is `StableHash` over everything before it, eight bytes at a time: it finds
/// damage, not forgery. Reading a model runs nothing and believes nothing: a forged content is checked value by value.
public enum ModelEnvelope {
    private static let magic = Array("TOLM".utf8)
    private static let headerSize = 18

    /// `content` with what it is around it.
    ///
    /// - Parameter kind: four ASCII characters.
    public static func sealed(_ content: [UInt8], kind: String, version: UInt16) -> [UInt8] {
        precondition(kind.utf8.count == 4, "a kind of model has four characters")
        var encoder = ModelEncoder()
        for byte in magic + Array(kind.utf8) { encoder.write(byte) }
        encoder.write(version)
        encoder.write(UInt64(content.count))
        var bytes = encoder.bytes + content
        var checksum = ModelEncoder()
        checksum.write(checksumOf(bytes[...]))
        bytes.append(contentsOf: checksum.bytes)
        return bytes
    }

    /// The content of `bytes`, which must be a model of this kind, whole and undamaged, of at most this version.
    public static func opened(
        _ bytes: [UInt8], kind: String, version: UInt16
    ) throws(LearnedModelError) -> (content: [UInt8], version: UInt16) {
        guard bytes.starts(with: magic.prefix(bytes.count)), !bytes.isEmpty else {
            throw LearnedModelError(.notAModel, "this is no model of this program")
        }
        guard bytes.count >= headerSize + 8 else {
            throw LearnedModelError(.truncated, "the model is cut off after \(bytes.count) bytes")
        }
        let found = String(decoding: bytes[4..<8], as: UTF8.self)
        guard found == kind else {
            throw LearnedModelError(
                .otherKind, "this is a model of kind \(found.debugDescription), not \(kind.debugDescription)",
                whatToDo: "name the file of the right model")
        }
        var decoder = ModelDecoder(Array(bytes[8..<headerSize]))
        let (written, length) = (try decoder.integer(UInt16.self), try decoder.integer(UInt64.self))
        guard written <= version else {
            throw LearnedModelError(
                .newer, "the model has version \(written), and this program reads up to \(version)",
                whatToDo: "update the program, or train the model anew with this one")
        }
        guard UInt64(bytes.count - headerSize - 8) == length else {
            throw LearnedModelError(
                .truncated, "the model should have \(length) bytes and has \(bytes.count - headerSize - 8)")
        }
        var tail = ModelDecoder(Array(bytes[(bytes.count - 8)...]))
        guard try tail.integer(UInt64.self) == checksumOf(bytes[..<(bytes.count - 8)]) else {
            throw LearnedModelError(.damaged, "the model's checksum differs from its content")
        }
        return (Array(bytes[headerSize..<(bytes.count - 8)]), written)
    }

    private static func checksumOf(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15
        var (word, filled): (UInt64, UInt64) = (0, 0)
        for byte in bytes {
            word |= UInt64(byte) << (8 * filled)
            filled += 1
            if filled == 8 {
                state = StableHash.mixed(state ^ word) &+ 0x9e37_79b9_7f4a_7c15
                (word, filled) = (0, 0)
            }
        }
        return StableHash.mixed(state ^ word ^ UInt64(bytes.count) << 8)
    }
}

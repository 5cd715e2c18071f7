internal import Crypto
internal import Vocabulary

/// How the entries of the journal are chained.
///
/// Both hashes are SHA-256 and are stored as lowercase hexadecimal digits.
///
///     payload_hash = SHA-256(payload)                                  payload: the stored text in UTF-8
///     hash         = SHA-256(previous ‖ seq ‖ at ‖ payload_hash ‖ kind)
///
/// `previous` is the 32 bytes of the hash before, 32 zero bytes for the first entry; `seq` and `at` are 8 bytes each, big
/// endian, two's complement; `payload_hash` is 32 bytes; `kind` is UTF-8 and takes the rest. All parts but the last have a
/// fixed length, so no two entries give the same bytes. The chain holds the payload by its hash alone, so a payload can be
/// erased for a person without breaking it.
enum JournalChain {
    /// The 32 bytes of a SHA-256 hash.
    typealias Hash = [UInt8]

    /// What the first entry is chained to.
    static let start = Hash(repeating: 0, count: 32)

    static func payloadHash(_ payload: borrowing [UInt8]) -> Hash {
        var digest = SHA256()
        payload.withUnsafeBytes { digest.update(bufferPointer: $0) }
        return Hash(digest.finalize())
    }

    static func hash(after previous: Hash, sequence: Int64, at: Int64, payloadHash: Hash, kind: String) -> Hash {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32 + 8 + 8 + 32 + kind.utf8.count)
        bytes += previous
        withUnsafeBytes(of: sequence.bigEndian) { bytes += $0 }
        withUnsafeBytes(of: at.bigEndian) { bytes += $0 }
        bytes += payloadHash
        bytes += kind.utf8
        return Self.payloadHash(bytes)
    }

    /// What the next entry is chained to, given a stored hash.
    ///
    /// A damaged hash is the verification's to report; the chain goes on from what stands there.
    static func link(_ stored: String) -> Hash {
        if let hash = [UInt8](hexadecimal: stored), hash.count == 32 { return hash }
        return payloadHash(Array(stored.utf8))
    }
}

extension [UInt8] {
    /// Reads what `hexadecimal` writes; nil for anything else, capital letters included.
    init?(hexadecimal text: some StringProtocol) {
        func value(_ digit: UInt8) -> UInt8? {
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        self = []
        reserveCapacity(text.utf8.count / 2)
        var digits = text.utf8.makeIterator()
        while let first = digits.next() {
            guard let high = value(first), let second = digits.next(), let low = value(second) else { return nil }
            append(high << 4 | low)
        }
    }
}

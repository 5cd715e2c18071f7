internal import Crypto
internal import Foundation
internal import Vocabulary

/// The key under which the end of the journal is signed: 32 random bytes in a file for this user alone.
struct JournalKey: Sendable {
    private let key: SymmetricKey
    /// Tells one machine's key from another's without giving it away: the start of its SHA-256.
    let name: String

    /// Reads the key at `path`, or makes one; callers hold the opening lock.
    init(at path: String) throws(StorageError) {
        let bytes: [UInt8]
        if let known = SmallFile.read(path, atMost: 32) {
            guard known.count == 32 else {
                throw StorageError(
                    .corrupt, "\(path) does not hold a key of 32 bytes",
                    whatToDo: "put it back from a copy, or move it away to sign the journal anew")
            }
            bytes = known
        } else {
            guard !FileFacts.exists(path) else { throw StorageError(errno: errno, path: path) }
            bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
            try SmallFile.create(path, bytes)
        }
        key = SymmetricKey(data: bytes)
        name = String(JournalChain.payloadHash(bytes).hexadecimal.prefix(16))
    }

    func signature(of bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }

    func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: bytes, using: key)
    }
}

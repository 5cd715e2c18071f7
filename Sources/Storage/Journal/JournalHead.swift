internal import Crypto
internal import Foundation
internal import Vocabulary

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The signed end of the journal, kept outside the store so that a tail that is cut off shows.
///
/// `journal.head` is one record of fixed length, `seq hash mac` in lowercase hexadecimal digits (16, 64 and 64) and a line
/// feed; `mac` is HMAC-SHA256 over `seq hash` under the 32 random bytes of `journal.key`. It is rewritten after every
/// commit that appended, and only ever forward. A process may die between the commit and this, so a head older than the
/// journal is legitimate; one beyond it, or one that names another hash, is not.
struct JournalHead: Sendable {
    /// What a head says.
    struct Record: Equatable, Sendable {
        var sequence: Int64
        var hash: JournalChain.Hash
    }

    /// What stands in the file.
    enum State: Equatable, Sendable {
        case missing
        /// The file is there, but its signature is not ours.
        case forged
        case signed(Record)
    }

    let path: String
    private let key: SymmetricKey

    private static let recordLength = 16 + 1 + 64 + 1 + 64 + 1

    init(folder: String) throws(StorageError) {
        path = folder + "/journal.head"
        key = SymmetricKey(data: try Self.key(at: folder + "/journal.key"))
    }

    /// Reads the key, or makes one; callers hold the opening lock.
    private static func key(at path: String) throws(StorageError) -> [UInt8] {
        if let bytes = read(path, count: 32) {
            guard bytes.count == 32 else {
                throw StorageError(
                    .corrupt, "\(path) does not hold a key of 32 bytes",
                    whatToDo: "put it back from a copy, or move it away to sign the journal anew")
            }
            return bytes
        }
        guard !FileFacts.exists(path) else { throw StorageError(errno: errno, path: path) }
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, path: path) }
        defer { close(descriptor) }
        guard pwrite(descriptor, bytes, 32, 0) == 32 else {
            let error = StorageError(errno: errno, path: path)
            unlink(path)
            throw error
        }
        return bytes
    }

    private static func read(_ path: String, count: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return read(descriptor, count: count)
    }

    private static func read(_ descriptor: CInt, count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count + 1, 0))
        }
        return bytes
    }

    // MARK: Reading

    func read() -> State {
        guard let bytes = Self.read(path, count: Self.recordLength) else { return .missing }
        return state(bytes)
    }

    private func state(_ bytes: [UInt8]) -> State {
        if bytes.isEmpty { return .missing }
        let fields = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard bytes.count == Self.recordLength, fields.count == 2 else { return .forged }
        let words = fields[0].split(separator: " ")
        guard words.count == 3, words[0].utf8.count == 16, let sequence = Int64(words[0], radix: 16),
            let hash = [UInt8](hexadecimal: words[1]), hash.count == 32, let mac = [UInt8](hexadecimal: words[2]),
            HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: Self.signedBytes(sequence, hash), using: key)
        else { return .forged }
        return .signed(Record(sequence: sequence, hash: hash))
    }

    private static func signedBytes(_ sequence: Int64, _ hash: JournalChain.Hash) -> [UInt8] {
        let digits = String(sequence, radix: 16)
        return Array((String(repeating: "0", count: 16 - digits.utf8.count) + digits + " " + hash.hexadecimal).utf8)
    }

    // MARK: Writing

    private func record(_ sequence: Int64, _ hash: JournalChain.Hash) -> [UInt8] {
        let signed = Self.signedBytes(sequence, hash)
        let mac = Array(HMAC<SHA256>.authenticationCode(for: signed, using: key))
        return signed + Array(" \(mac.hexadecimal)\n".utf8)
    }

    /// Signs the entry that was just committed, unless another process has signed a later one.
    ///
    /// A failure is not the writer's: the entry is committed, and an older head is legitimate.
    func advance(to sequence: Int64, hash: JournalChain.Hash) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX) == 0 else { return }
        if let bytes = Self.read(descriptor, count: Self.recordLength), case .signed(let known) = state(bytes),
            known.sequence >= sequence
        {
            return
        }
        let record = record(sequence, hash)
        _ = pwrite(descriptor, record, record.count, 0)
    }
}

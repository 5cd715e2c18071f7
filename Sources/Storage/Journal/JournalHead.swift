internal import Vocabulary

/// The signed end of the journal, kept outside the store so that a tail that is cut off shows.
///
/// `journal.head` is one record of fixed length, `seq hash signature` in lowercase hexadecimal digits (16, 64 and 64) with
/// a line feed; the signature is HMAC-SHA256 over `seq hash` under `journal.key`. It stands there from the first opening
/// and is rewritten after every commit that appended, only ever forward. A process may die between the commit and this,
/// so a head older than the journal is legitimate; one beyond it, or one that names another hash, is not.
struct JournalHead: Sendable {
    /// The entry that a head names.
    struct Record: Equatable, Sendable {
        var sequence: Int64
        var hash: JournalChain.Hash

        /// The head of a journal without entries.
        static let start = Record(sequence: 0, hash: JournalChain.start)
    }

    /// What stands where a head should be.
    enum State: Equatable, Sendable {
        case missing
        /// Something whose signature is not ours.
        case forged
        case signed(Record)
    }

    let key: JournalKey
    private let path: String

    private static let sequenceLength = 16
    private static let signedLength = sequenceLength + 1 + 64
    static let recordLength = signedLength + 1 + 64 + 1

    init(folder: String) throws(StorageError) {
        path = folder + "/journal.head"
        key = try JournalKey(at: folder + "/journal.key")
    }

    /// The bytes of the file; none where there is no file.
    func bytes() -> [UInt8] { SmallFile.read(path, atMost: Self.recordLength) ?? [] }

    /// What stands in the file.
    func read() -> State { state(of: bytes()) }

    /// What the bytes of a head say.
    func state(of bytes: [UInt8]) -> State {
        if bytes.isEmpty { return .missing }
        guard bytes.count == Self.recordLength, bytes[Self.sequenceLength] == 0x20, bytes[Self.signedLength] == 0x20,
            bytes.last == 0x0A,
            let sequence = Int64(Self.text(bytes[..<Self.sequenceLength]), radix: 16),
            let hash = [UInt8](hexadecimal: Self.text(bytes[(Self.sequenceLength + 1)..<Self.signedLength])),
            let signature = [UInt8](hexadecimal: Self.text(bytes[(Self.signedLength + 1)...].dropLast())),
            key.isSignature(signature, of: Array(bytes[..<Self.signedLength]))
        else { return .forged }
        return .signed(Record(sequence: sequence, hash: hash))
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The bytes of a head that names `record`.
    func signed(_ record: Record) -> [UInt8] {
        let sequence = withUnsafeBytes(of: record.sequence.bigEndian) { Array($0) }.hexadecimal
        let signed = Array("\(sequence) \(record.hash.hexadecimal)".utf8)
        return signed + Array(" \(key.signature(of: signed).hexadecimal)\n".utf8)
    }

    /// Signs an entry that was just committed, unless another process has signed a later one.
    ///
    /// A failure is not the writer's: the entry is committed, and an older head is legitimate.
    func advance(to record: Record) {
        SmallFile.exclusively(path) { descriptor in
            let known = SmallFile.read(descriptor, atMost: Self.recordLength)
            if case .signed(let known) = state(of: known), known.sequence >= record.sequence { return }
            SmallFile.overwrite(descriptor, signed(record))
        }
    }

    /// Signs `record` whatever stood there before.
    func replace(with record: Record) {
        SmallFile.exclusively(path) { SmallFile.overwrite($0, signed(record)) }
    }
}

/// What earlier openings found wrong with the head of the journal, in `journal.suspicions`, one line each.
///
/// The next commit rewrites the head and would wipe the trace, so it is kept here until a person removes the file.
struct JournalSuspicions: Sendable {
    /// Where they are kept.
    let path: String

    private static let lengthLimit = 1 << 20

    init(folder: String) { path = folder + "/journal.suspicions" }

    /// The lines kept so far.
    func read() -> [String] {
        guard let bytes = SmallFile.read(path, atMost: Self.lengthLimit) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Keeps `suspicion`, once.
    func keep(_ suspicion: String) throws(StorageError) {
        if read().contains(suspicion) { return }
        try SmallFile.append(path, Array((suspicion + "\n").utf8))
    }
}

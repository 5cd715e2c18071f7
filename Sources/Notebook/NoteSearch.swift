internal import JSON
internal import Learning
public import Storage

/// A note that a search found.
public struct NoteMatch: Hashable, Sendable {
    /// The note.
    public let note: Note
    /// How much of what was asked for is in it, more than 0, at most 1.
    public let score: Double
}

extension Notebook {
    /// How many of a project's newest notes a search looks through.
    public static let searchedNotes = 5000

    /// The notes about a topic, best first, newer ones first among equals.
    ///
    /// `score = Σ idf(w) over the words of the topic that the note has / Σ idf(w) over all of them`, with the weights of
    /// `InverseDocumentFrequency` over the project's notes. Title, text, and every text in the metadata count. Everyday
    /// words count where the topic has no others.
    ///
    /// - Throws: `StorageError`.
    public func search(
        topic: String, of project: Project, limit: Int = 10, in reader: any Reader
    ) throws -> [NoteMatch] {
        let notes = try notes(of: project, limit: Self.searchedNotes, in: reader)
        return Array(WordSearch(topic, in: notes).matches.prefix(max(0, limit)))
    }

    /// The errors of a type, best first, newer ones first among equals.
    ///
    /// A note whose `error_type` is the one asked for, up to case, has the score 1; others are found by their words, as
    /// by `search(topic:)`, and come after.
    ///
    /// - Throws: `StorageError`.
    public func search(
        errorType: String, of project: Project, limit: Int = 10, in reader: any Reader
    ) throws -> [NoteMatch] {
        let notes = try notes(of: project, kind: .error, limit: Self.searchedNotes, in: reader)
        let wanted = NoteText.line(errorType).lowercased()
        let exact = notes.filter { $0.errorType?.lowercased() == wanted }
        let found = Set(exact.map(\.id))
        let others = WordSearch(errorType, in: notes).matches.filter { !found.contains($0.note.id) }
        return Array((exact.map { NoteMatch(note: $0, score: 1) } + others).prefix(max(0, limit)))
    }
}

/// Finds a few words in notes.
private struct WordSearch {
    let matches: [NoteMatch]

    init(_ query: String, in notes: [Note]) {
        let words = Self.words(query)
        let telling = words.filter { !EverydayWords.contains($0) }
        let wanted = telling.isEmpty ? words : telling
        let texts = notes.map { note in
            Self.words("\(note.title)\n\(note.content)\n\(JSON.object(note.metadata ?? JSONObject()))")
        }
        let frequency = InverseDocumentFrequency(documents: Int64(notes.count))
        var weights: [UInt64: Double] = [:]
        for word in wanted {
            let count = Int64(texts.count { $0.contains(word) })
            weights[word] = frequency.weight(of: count, isEveryday: EverydayWords.contains(word))
        }
        let total = wanted.reduce(0) { $0 + (weights[$1] ?? 0) }
        guard total > 0 else {
            matches = []
            return
        }
        // `sorted` keeps the order of equals, and the notes come newest first.
        var matches: [NoteMatch] = []
        for (note, text) in zip(notes, texts) {
            let weight = wanted.reduce(0) { $0 + (text.contains($1) ? weights[$1] ?? 0 : 0) }
            if weight > 0 { matches.append(NoteMatch(note: note, score: min(1, weight / total))) }
        }
        self.matches = matches.sorted { $0.score > $1.score }
    }

    private static func words(_ text: String) -> Set<UInt64> { Set(TextWords(text).words.map(\.hash)) }
}

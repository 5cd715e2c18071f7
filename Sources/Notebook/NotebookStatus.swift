/// The state of a project's notes.
public struct NotebookStatus: Hashable, Sendable {
    /// The project.
    public let project: Project
    /// How many notes there are of each kind.
    public internal(set) var counts: [Note.Kind: Int] = [:]
    /// The newest, newest first.
    public internal(set) var recent: [Note] = []
    /// The ids of notes that are no longer what the journal says was written.
    public internal(set) var altered: [String] = []

    /// How many notes there are.
    public var total: Int { counts.values.reduce(0, +) }

    init(project: Project) { self.project = project }
}

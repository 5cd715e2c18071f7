internal import Vocabulary

/// Everything an agent was seen to do, read and in order.
struct ActionRecord {
    let actions: [ObservedAction]
    /// Whether files or a shell were used, or nothing at all; other records are those of agents that act by other tools.
    let isCoding: Bool
    /// The last action that changed code; what ran before it says nothing of the code as it is.
    let lastCodeChange: ObservedAction?

    init(_ evidence: [Evidence]) {
        actions = evidence.enumerated().map { ObservedAction($1, index: $0) }
        isCoding = actions.isEmpty || actions.contains { $0.kind != .call }
        lastCodeChange = actions.last(where: \.changesCode)
    }

    /// Whether `action` came after the last change of code.
    func isCurrent(_ action: ObservedAction) -> Bool {
        guard let change = lastCodeChange else { return true }
        return action.index > change.index
    }
}

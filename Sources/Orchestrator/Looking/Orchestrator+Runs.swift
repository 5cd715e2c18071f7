public import Evaluation
internal import Storage

extension Orchestrator {
    /// What the last runs came to, the last first.
    public func recentRuns(_ count: Int) async throws -> [RecordedTrial] {
        try await services.trials.recent(count).map(\.recorded)
    }

    /// What a run came to, attempt by attempt; empty where there was no such run.
    public func trials(of runID: String) async throws -> [RecordedTrial] {
        try await services.trials.trials(of: runID).map(\.recorded)
    }

    /// The ids of runs that begin with `prefix`, the last first.
    public func runIDs(beginningWith prefix: String, limit: Int) async throws -> [String] {
        try await services.trials.runIDs(beginningWith: prefix, limit: limit)
    }
}

public import Storage
public import Vocabulary

extension Approvals {
    /// The request called `id`, or the only one whose name begins so.
    ///
    /// - Throws: `ApprovalError` where there is none or several, `StorageError`.
    public func find(_ id: String, in reader: any Reader) throws -> ApprovalRequest {
        let id = id.lowercased()
        if let request = try ApprovalRequest.find(id, in: reader) { return request }
        guard id.unicodeScalars.count >= 3 else { throw ApprovalError.unknown(id) }
        let ids = try ApprovalRequest.ids(beginningWith: id, in: reader)
        guard ids.count == 1, let request = try ApprovalRequest.find(ids[0], in: reader) else {
            throw ids.isEmpty ? ApprovalError.unknown(id) : .ambiguous(id, ids)
        }
        return request
    }

    /// As `find`; a request whose time is over at `now` is shown as such.
    ///
    /// - Throws: `ApprovalError` where there is none or several, `StorageError`.
    public func standing(of id: String, at now: Timestamp, in reader: any Reader) throws -> ApprovalRequest {
        let request = try find(id, in: reader)
        return request.expired(at: now) ?? request
    }

    /// The requests that wait for a person at `now`, the last first.
    ///
    /// - Throws: `StorageError`.
    public func pending(limit: Int = 500, at now: Timestamp, in reader: any Reader) throws -> [ApprovalRequest] {
        try ApprovalRequest.list(pendingOnly: true, limit: Int64(max(0, limit)), in: reader)
            .filter { !$0.isOver(at: now) }
    }

    /// All requests, the last first; those whose time is over at `now` are shown as such.
    ///
    /// - Throws: `StorageError`.
    public func history(limit: Int, at now: Timestamp, in reader: any Reader) throws -> [ApprovalRequest] {
        try ApprovalRequest.list(pendingOnly: false, limit: Int64(max(0, limit)), in: reader)
            .map { $0.expired(at: now) ?? $0 }
    }
}

internal import Synchronization

/// The sessions that are open; a bounded number, of which those go that nobody has used for long.
final class SessionTable: Sendable {
    private let bound: Int
    private let limit: Duration
    private let sessions = Mutex<[String: Session]>([:])

    /// - Parameters:
    ///   - bound: how many may be open.
    ///   - limit: how long one may be idle.
    init(bound: Int, limit: Duration) {
        self.bound = bound
        self.limit = limit
    }

    /// The session that a client names; nil where there is none, or none of this principal.
    func find(_ id: String, of principal: String?) -> Session? {
        guard let session = sessions.withLock({ $0[id] }), session.principal == principal else { return nil }
        if isExpired(session) {
            remove(session)
            return nil
        }
        session.touch()
        return session
    }

    /// Takes a session in; those that were idle too long go, and the longest idle one where there is no room.
    ///
    /// - Returns: false where all are busy.
    func add(_ session: Session) -> Bool {
        let (isTaken, gone) = sessions.withLock { sessions -> (Bool, [Session]) in
            var gone = sessions.values.filter(isExpired)
            for session in gone { sessions[session.id] = nil }
            if sessions.count >= bound {
                let idle = sessions.values.compactMap { session in session.idleTime.map { (session, $0) } }
                guard let (longest, _) = idle.max(by: { $0.1 < $1.1 }) else { return (false, gone) }
                sessions[longest.id] = nil
                gone.append(longest)
            }
            sessions[session.id] = session
            return (true, gone)
        }
        for session in gone { session.close() }
        return isTaken
    }

    /// A session is over.
    func remove(_ session: Session) {
        _ = sessions.withLock { $0.removeValue(forKey: session.id) }
        session.close()
    }

    /// Those that are open.
    var all: [Session] { sessions.withLock { Array($0.values) } }

    private func isExpired(_ session: Session) -> Bool { session.idleTime.map { $0 > limit } ?? false }
}

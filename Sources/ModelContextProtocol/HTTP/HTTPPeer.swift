internal import Synchronization

/// The client's end of one HTTP request: tells whoever serves the request when the client is gone.
public final class HTTPPeer: Sendable {
    private let state = Mutex(State())

    private struct State {
        var isGone = false
        var actions: [@Sendable () -> Void] = []
    }

    /// A client that is there.
    public init() {}

    /// The client is gone, or nothing can be sent to it any more. The framework calls this; more than once does no harm.
    public func leave() {
        let actions = state.withLock { state in
            state.isGone = true
            defer { state.actions = [] }
            return state.actions
        }
        for action in actions { action() }
    }

    /// Runs `action` when the client is gone; at once, if it is.
    func whenGone(_ action: @escaping @Sendable () -> Void) {
        let isGone = state.withLock { state in
            if !state.isGone { state.actions.append(action) }
            return state.isGone
        }
        if isGone { action() }
    }
}

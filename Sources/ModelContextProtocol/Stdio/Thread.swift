#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Runs `body` on a thread of its own, outside of the pool that Swift's tasks share; nobody waits for its end.
///
/// A write to a pipe that nobody reads fails there, and raises no signal.
nonisolated func startThread(_ body: @escaping @Sendable () -> Void) throws(StdioError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // Darwin gives 512 KB, too little for documents that are nested deeply.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let work = Unmanaged.passRetained(ThreadBody(run: body))
    #if canImport(Darwin)
        var thread: pthread_t?
        let code = pthread_create(&thread, &attributes, { runThread($0) }, work.toOpaque())
    #else
        var thread = pthread_t()
        let code = pthread_create(&thread, &attributes, { runThread($0) }, work.toOpaque())
    #endif
    guard code == 0 else {
        work.release()
        throw .system("pthread_create", code: code)
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private nonisolated func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
}

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Notices that the process which started this one has ended: orphans are handed to another parent.
///
/// The system has no portable way to be told (prctl is Linux's, kqueue is Darwin's), so it is asked now and then.
struct ParentWatch: Sendable {
    /// How often it is worth asking.
    let interval: Duration
    private let parent: Int32
    private let current: @Sendable () -> Int32

    /// Watches whoever is the parent now.
    init(every interval: Duration = .seconds(1), current: @escaping @Sendable () -> Int32 = { getppid() }) {
        self.interval = interval
        self.current = current
        parent = current()
    }

    var isGone: Bool { current() != parent }
}

#if canImport(Darwin)
    internal import Darwin
    private let stream = SOCK_STREAM
#elseif canImport(Musl)
    internal import Musl
    private let stream = SOCK_STREAM
#else
    internal import Glibc
    private let stream = Int32(SOCK_STREAM.rawValue)
#endif

/// A TCP port of the loopback address.
enum LoopbackPort {
    /// Whether something listens there, or may.
    ///
    /// The kernel answers for this machine at once. The first question over HTTP would cost the threads and buffers of a
    /// whole client, and most machines run no model server.
    static func isOpen(_ port: Int) -> Bool {
        guard let number = UInt16(exactly: port), number > 0 else { return false }
        let descriptor = socket(AF_INET, stream, 0)
        guard descriptor >= 0 else { return true }
        defer { close(descriptor) }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = number.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        var (error, size) = (Int32(0), socklen_t(MemoryLayout<Int32>.size))
        guard poll(&waiting, 1, 20) == 1, getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 else {
            return true
        }
        return error == 0
    }
}

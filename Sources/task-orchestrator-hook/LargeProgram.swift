internal import HookFormats

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The program that does everything which needs the store.
enum LargeProgram {
    /// How long it may take.
    private static let deadline = 10_000_000

    /// Lets it go on in the place of this process, with the same input.
    static func takeOver(_ client: HookClient, _ event: String, _ moment: HookMoment, _ input: [UInt8]) -> Never {
        guard let path = besideThis("task-orchestrator") else {
            Hook.end(.failure("the place of this program cannot be found out", at: moment))
        }
        guard provide(input) else {
            Hook.end(.failure("there is no room for the hook's input in the folder for temporary files", at: moment))
        }
        Watchdog.extend(to: deadline)
        var arguments: [UnsafeMutablePointer<CChar>?] =
            [path, "hook", client.rawValue, event].map { strdup($0) } + [nil]
        execv(path, &arguments)
        let reason = String(cString: strerror(errno))
        Hook.end(
            .failure("\(path) cannot be started (\(reason)); install it beside task-orchestrator-hook", at: moment))
    }

    /// The path of the program called `name` in the folder of this one.
    private static func besideThis(_ name: String) -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        #if canImport(Darwin)
            var size = UInt32(buffer.count)
            guard _NSGetExecutablePath(&buffer, &size) == 0, let real = realpath(buffer, nil) else { return nil }
            defer { free(real) }
            let path = String(cString: real)
        #else
            let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
            guard length > 0 else { return nil }
            let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #endif
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return "\(path[..<slash])/\(name)"
    }

    /// Makes `input` what standard input reads, by way of a file without a name: a pipe holds 64 KiB, and there is
    /// nobody left to fill it.
    private static func provide(_ input: [UInt8]) -> Bool {
        #if os(Linux)
            var descriptor = memfd_create("hook", 0)
        #else
            var descriptor: Int32 = -1
        #endif
        if descriptor < 0 {
            var pattern = Array("/tmp/task-orchestrator-hook.XXXXXX\0".utf8).map { CChar(bitPattern: $0) }
            descriptor = mkstemp(&pattern)
            guard descriptor >= 0 else { return false }
            unlink(pattern)
        }
        var rest = input[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        guard lseek(descriptor, 0, SEEK_SET) == 0, dup2(descriptor, 0) == 0 else { return false }
        if descriptor != 0 { close(descriptor) }
        return true
    }
}

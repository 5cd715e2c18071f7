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
        guard let path = folder.map({ "\($0)/task-orchestrator" }) else {
            Hook.end(.failure("the place of this program cannot be found out", at: moment))
        }
        guard provide(input) else {
            Hook.end(.failure("there is no room for the hook's input in the folder for temporary files", at: moment))
        }
        Watchdog.extend(to: deadline)
        var arguments: [UnsafeMutablePointer<CChar>?] =
            [path, "hook", client.rawValue, event].map { (text: String) in strdup(text) } + [nil]
        execv(path, &arguments)
        let reason = String(cString: strerror(errno))
        Hook.end(
            .failure("\(path) cannot be started (\(reason)); install it beside task-orchestrator-hook", at: moment))
    }

    /// The folder of this program, in which the large one stands, too.
    static let folder: String? = {
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
        return String(path[..<slash])
    }()

    /// Makes `input` what standard input reads.
    ///
    /// There is nobody left to fill a pipe that holds less than all of it, so that only a short input goes through one;
    /// a long one goes through a file without a name.
    private static func provide(_ input: [UInt8]) -> Bool {
        let (reading, writing): (Int32, Int32)
        if input.count <= 4096 {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return false }
            (reading, writing) = (ends[0], ends[1])
        } else {
            var pattern = Array("/tmp/task-orchestrator-hook.XXXXXX".utf8CString)
            reading = mkstemp(&pattern)
            guard reading >= 0 else { return false }
            unlink(pattern)
            writing = reading
        }
        var rest = input[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        if writing == reading { guard lseek(reading, 0, SEEK_SET) == 0 else { return false } } else { close(writing) }
        guard dup2(reading, 0) == 0 else { return false }
        if reading != 0 { close(reading) }
        return true
    }
}

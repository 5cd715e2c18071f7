internal import Subprocess
internal import Synchronization
internal import Vocabulary

#if canImport(System)
    internal import System
#else
    internal import SystemPackage
#endif

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Runs one program to its end: input in, lines out, all within bounds.
///
/// The program is started directly, never through a shell, in a session of its own. When its time is up or the calling
/// task is cancelled, the whole process group is asked to end (SIGTERM) and after `gracePeriod` is made to (SIGKILL).
/// Nothing it started outlives the call.
struct ChildProgram: Sendable {
    /// What to do after a line.
    enum Step { case goOn, stop }

    /// How the program ended.
    enum End: Hashable, Sendable {
        case exited(Int32)
        case signaled(Int32)
    }

    /// What is known when the program has ended.
    struct Outcome: Sendable {
        var end: End
        /// The end of what it wrote to stderr.
        var errorTail: String
        /// Whether its time was up.
        var timedOut = false
        /// Whether it wrote more than it may.
        var wroteTooMuch = false
        /// Whether the calling task was cancelled.
        var cancelled = false
    }

    /// Why the program did not run.
    enum Failure: Error {
        /// There is no such program, or it may not be executed.
        case notFound
        /// There is no such directory.
        case noDirectory
        /// The system refused.
        case notStarted(String)
    }

    /// The program and its arguments; a name without a slash is looked up on the environment's PATH.
    var arguments: [String]
    /// The whole environment it gets.
    var environment: [String: String]
    /// The directory it runs in; nil for the caller's.
    var workingDirectory: String?
    /// What it reads from stdin.
    var input: [UInt8]
    /// How long it may run.
    var timeout: Duration
    /// Measures the timeout.
    var clock: any Clock<Duration> = ContinuousClock()
    /// How long it has to end by itself after SIGTERM.
    var gracePeriod: Duration = .seconds(2)
    /// How long it has to end by itself after it has closed its output.
    var lingerPeriod: Duration = .seconds(5)
    /// The longest line it may write.
    var maxLineBytes = 32 << 20
    /// The most it may write in all.
    var maxOutputBytes = 256 << 20

    /// Runs the program and hands over each line it writes.
    ///
    /// - Parameter onLine: called with each line of stdout, in order; `.stop` ends the program.
    /// - Throws: `Failure` where it could not be started; however it ends after that is an `Outcome`.
    func run(onLine: ([UInt8]) async -> Step) async throws(Failure) -> Outcome {
        guard let name = arguments.first, !name.isEmpty else { throw .notFound }
        let inputFile = try Self.temporaryFile(holding: input, in: environment["TMPDIR"] ?? "/tmp")
        let progress = Progress()
        defer {
            // Whatever the program left behind. Its group's id is not given to anyone else while a member lives.
            if let group = progress.state.group { kill(-group, SIGKILL) }
        }
        do {
            let result = try await Subprocess.run(
                configuration(name), input: .fileDescriptor(inputFile, closeAfterSpawningProcess: true),
                output: .sequence, error: .sequence
            ) { execution in
                progress.note { $0.group = execution.processIdentifier.value }
                return try await attend(execution, progress: progress, onLine: onLine)
            }
            let seen = progress.state
            return Outcome(
                end: End(result.terminationStatus), errorTail: result.closureResult, timedOut: seen.timedOut,
                wroteTooMuch: seen.wroteTooMuch, cancelled: Task.isCancelled)
        } catch {
            guard progress.state.group != nil else { throw Self.failure(error) }
            // Its pipes failed under us; it has been ended by now.
            return Outcome(end: .signaled(SIGKILL), errorTail: "\(error)", cancelled: Task.isCancelled)
        }
    }

    /// Reads the program's output to its end, with the deadline running, and returns the tail of stderr.
    private func attend<Input>(
        _ execution: Execution<Input, SequenceOutput, SequenceOutput>, progress: Progress,
        onLine: ([UInt8]) async -> Step
    ) async throws -> String {
        async let errorTail = Self.tail(of: execution.standardError)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do { try await clock.sleep(for: timeout) } catch { return }
                progress.note { $0.timedOut = true }
                await execution.teardown(using: endSequence)
            }
            let stopped = try await read(execution.standardOutput, progress: progress, onLine: onLine)
            // End of output is not the end of the process: it gets a moment to go by itself. Signal 0 disturbs nobody.
            let linger = TeardownStep.send(signal: Signal(rawValue: 0), allowedDurationToNextStep: lingerPeriod)
            await execution.teardown(using: stopped || Task.isCancelled ? endSequence : [linger] + endSequence)
            group.cancelAll()
        }
        return await errorTail
    }

    /// Hands over lines until the output ends; true where the program is to be ended before that.
    private func read(
        _ output: SubprocessOutputSequence, progress: Progress, onLine: ([UInt8]) async -> Step
    ) async throws -> Bool {
        var splitter = LineSplitter(limit: maxLineBytes)
        var count = 0
        for try await buffer in output {
            let bytes = buffer.withUnsafeBytes { Array($0) }
            count += bytes.count
            let lines = count <= maxOutputBytes ? splitter.take(bytes) : [nil]
            for line in lines {
                guard let line else {
                    progress.note { $0.wroteTooMuch = true }
                    return true
                }
                if await onLine(line) == .stop { return true }
            }
        }
        if let last = splitter.finish(), await onLine(last) == .stop { return true }
        return false
    }

    private var endSequence: [TeardownStep] {
        [.send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: gracePeriod)]
    }

    private func configuration(_ name: String) -> Configuration {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = endSequence
        var variables: [Environment.Key: String] = [:]
        for (key, value) in environment { if let key = Environment.Key(rawValue: key) { variables[key] = value } }
        return Configuration(
            executable: name.contains("/") ? .path(FilePath(name)) : .name(name),
            arguments: Arguments(Array(arguments.dropFirst())), environment: .custom(variables),
            workingDirectory: workingDirectory.map { FilePath($0) }, platformOptions: options)
    }

    /// The last bytes of a stream as text without control characters.
    private static func tail(of stream: SubprocessOutputSequence) async -> String {
        let limit = 2048
        var bytes: [UInt8] = []
        do {
            for try await buffer in stream {
                buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
                if bytes.count > 16 * limit { bytes.removeFirst(bytes.count - limit) }
            }
        } catch {
            // What came until then is all there is to tell.
        }
        return PlainText.of(String(decoding: bytes.suffix(limit), as: UTF8.self))
    }

    private static func failure(_ error: any Error) -> Failure {
        guard let error = error as? SubprocessError else { return .notStarted("\(error)") }
        switch error.code {
        case .executableNotFound: return .notFound
        case .failedToChangeWorkingDirectory: return .noDirectory
        default:
            switch error.underlyingError {
            case .permissionDenied?, .noSuchFileOrDirectory?, .execFormatError?: return .notFound
            default: return .notStarted("\(error)")
            }
        }
    }

    /// A file that has no name any more, to be read from its start.
    ///
    /// A pipe would have to be written while the program runs, and a program that stops reading would end this process
    /// by SIGPIPE.
    private static func temporaryFile(
        holding bytes: [UInt8], in directory: String
    ) throws(Failure) -> FileDescriptor {
        // The name only has to be new: the file is opened exclusively and loses its name at once.
        let path = FilePath("\(directory)/task-orchestrator-\(UInt64.random(in: 0 ... .max))")
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(
                path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        } catch {
            throw .notStarted("cannot write a temporary file in \(directory): \(error)")
        }
        path.withPlatformString { _ = unlink($0) }
        do {
            _ = try file.writeAll(bytes)
            _ = try file.seek(offset: 0, from: .start)
        } catch {
            try? file.close()
            throw .notStarted("cannot write a temporary file in \(directory): \(error)")
        }
        return file
    }
}

/// What is known of a program while it runs.
private final class Progress: Sendable {
    struct State {
        var group: pid_t?
        var timedOut = false
        var wroteTooMuch = false
    }

    private let mutex = Mutex(State())
    var state: State { mutex.withLock { $0 } }
    func note(_ change: (inout State) -> Void) { mutex.withLock { change(&$0) } }
}

extension ChildProgram.End {
    fileprivate init(_ status: TerminationStatus) {
        switch status {
        case .exited(let code): self = .exited(code)
        case .signaled(let signal): self = .signaled(signal)
        }
    }

    /// The end in words: `ended with status 3`.
    var inWords: String {
        switch self {
        case .exited(let code): "ended with status \(code)"
        case .signaled(let signal): "was ended by signal \(signal)"
        }
    }
}

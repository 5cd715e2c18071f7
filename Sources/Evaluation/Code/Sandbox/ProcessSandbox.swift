internal import Foundation
internal import Subprocess
internal import Synchronization

#if canImport(System)
    internal import System
#else
    internal import SystemPackage
#endif

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A sandbox of processes on this machine.
///
/// Each job gets a fresh folder that is removed afterwards, and a small environment. Each command gets limits of processor
/// time, memory and file size (`ulimit`), a session of its own whose whole process group is killed when it ends or its time is
/// up, and on Linux no network where the system lets a user make a network namespace (`unshare -rn`).
///
/// - Warning: It does not hide the file system. Code that is not trusted at all belongs into a container or a machine of its
///   own.
public struct ProcessSandbox: CodeSandbox {
    private let environment: [String: String]
    private let clock: any Clock<Duration>
    private let isolatesNetwork: Bool

    /// A sandbox.
    ///
    /// - Parameters:
    ///   - environment: where `PATH` and the folders of toolchains are taken from; nothing else is handed on. Nil for
    ///     that of this process.
    ///   - clock: measures the wall time.
    ///   - isolatesNetwork: whether the network is taken away where that can be done.
    public init(
        environment: [String: String]? = nil,
        clock: any Clock<Duration> = ContinuousClock(),
        isolatesNetwork: Bool = true
    ) {
        self.environment = environment ?? ProcessInfo.processInfo.environment
        self.clock = clock
        self.isolatesNetwork = isolatesNetwork
    }

    /// Runs the commands in order, each in the same folder, up to the first that fails.
    public func run(_ job: SandboxJob) async -> [SandboxOutcome] {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "task-orchestrator-code-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for (name, content) in job.files {
                try Data(content.utf8).write(to: folder.appending(path: name))
            }
        } catch {
            return [SandboxOutcome(end: .notStarted("\(error)"))]
        }
        var outcomes: [SandboxOutcome] = []
        for command in job.commands {
            let outcome = await run(command, in: folder.path(percentEncoded: false), job.limits)
            outcomes.append(outcome)
            if !outcome.succeeded { break }
        }
        return outcomes
    }

    private func run(_ command: [String], in folder: String, _ limits: SandboxLimits) async -> SandboxOutcome {
        let progress = SandboxProgress()
        defer { if let group = progress.group { kill(-group, SIGKILL) } }
        do {
            let result = try await Subprocess.run(
                configuration(command, folder, limits), input: .none, output: .sequence, error: .discarded
            ) { execution in
                progress.start(execution.processIdentifier.value)
                return try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        do { try await clock.sleep(for: limits.wallTime) } catch { return }
                        progress.end(.timedOut)
                    }
                    let text = try await Self.read(execution.standardOutput, limits.output, progress)
                    group.cancelAll()
                    return text
                }
            }
            let status: SandboxOutcome.End =
                switch result.terminationStatus {
                case .exited(let code): .exited(code)
                case .signaled(let signal): .signaled(signal)
                }
            return SandboxOutcome(end: progress.reason ?? status, output: result.closureResult)
        } catch {
            return SandboxOutcome(end: progress.reason ?? .notStarted("\(error)"))
        }
    }

    /// Reads to the end and keeps head and tail; ends a program that writes a hundred times more than is kept.
    private static func read(
        _ output: SubprocessOutputSequence, _ limit: Int, _ progress: SandboxProgress
    ) async throws -> String {
        var head: [UInt8] = []
        var tail: [UInt8] = []
        var count = 0
        for try await buffer in output {
            let bytes = buffer.withUnsafeBytes { Array($0) }
            count += bytes.count
            let room = limit / 2 - head.count
            head += bytes.prefix(max(0, room))
            tail += bytes.dropFirst(max(0, room))
            if tail.count > limit { tail.removeFirst(tail.count - limit / 2) }
            if count > limit * 100 {
                progress.end(.wroteTooMuch)
                break
            }
        }
        let end = tail.suffix(limit / 2)
        let gap = count > head.count + end.count ? "\n…\n" : ""
        return String(decoding: head, as: UTF8.self) + gap + String(decoding: end, as: UTF8.self)
    }

    /// A shell sets the limits and becomes the command; both streams go one way. Status 127 says that there is none.
    private func configuration(_ command: [String], _ folder: String, _ limits: SandboxLimits) -> Configuration {
        let isolation =
            isolatesNetwork
            ? #"if unshare -rn -- true >/dev/null 2>&1; then exec unshare -rn -- "$@" 2>&1 </dev/null; fi"# : ""
        let script = """
            ulimit -c 0; ulimit -t \(limits.processorTime.components.seconds); ulimit -f \(limits.fileSize / 512)
            ulimit -v \(limits.memory / 1024) 2>/dev/null
            command -v "$1" >/dev/null 2>&1 || exit 127
            \(isolation)
            exec "$@" 2>&1 </dev/null
            """
        var options = PlatformOptions()
        options.createSession = true
        return Configuration(
            executable: .path("/bin/sh"), arguments: Arguments(["-c", script, "sh"] + command),
            environment: .custom(variables(folder)), workingDirectory: FilePath(folder), platformOptions: options)
    }

    private func variables(_ folder: String) -> [Environment.Key: String] {
        var variables = [
            "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", "GOCACHE": folder,
        ]
        variables["PATH"] = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        let home = environment["HOME"]
        for (name, standard) in [("RUSTUP_HOME", ".rustup"), ("CARGO_HOME", ".cargo"), ("PYENV_ROOT", ".pyenv")] {
            variables[name] = environment[name] ?? home.map { "\($0)/\(standard)" }
        }
        var keyed: [Environment.Key: String] = [:]
        for (name, value) in variables { if let key = Environment.Key(rawValue: name) { keyed[key] = value } }
        return keyed
    }
}

/// What is known of a command while it runs.
private final class SandboxProgress: Sendable {
    private let state = Mutex<(group: pid_t?, reason: SandboxOutcome.End?)>((nil, nil))

    var group: pid_t? { state.withLock { $0.group } }
    var reason: SandboxOutcome.End? { state.withLock { $0.reason } }
    func start(_ group: pid_t) { state.withLock { $0.group = group } }

    /// Ends the whole group at once, for this reason.
    func end(_ reason: SandboxOutcome.End) {
        let group = state.withLock { state in
            if state.reason == nil { state.reason = reason }
            return state.group
        }
        if let group { kill(-group, SIGKILL) }
    }
}

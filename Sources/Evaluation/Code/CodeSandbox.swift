/// Runs programs nobody has read yet, within limits and without the network.
///
/// The grader of code declares what it needs; `ProcessSandbox` does it with processes of this machine.
public protocol CodeSandbox: Sendable {
    /// Runs the commands one after the other in a fresh folder that holds `files`, and stops at the first that fails.
    ///
    /// - Returns: what became of each command that was started.
    func run(_ job: SandboxJob) async -> [SandboxOutcome]
}

/// Files, and commands to run beside them.
public struct SandboxJob: Hashable, Sendable {
    /// What the folder holds, by name.
    public var files: [String: String]
    /// Programs with their arguments.
    public var commands: [[String]]
    /// What they may use.
    public var limits: SandboxLimits

    /// A job.
    public init(files: [String: String], commands: [[String]], limits: SandboxLimits = .init()) {
        self.files = files
        self.commands = commands
        self.limits = limits
    }
}

/// What one command may use.
public struct SandboxLimits: Hashable, Sendable {
    /// Time on the processor.
    public var processorTime: Duration
    /// Time that passes.
    public var wallTime: Duration
    /// Address space of each process, in bytes.
    public var memory: Int64
    /// The largest file it may write, in bytes.
    public var fileSize: Int64
    /// How much of its output is kept, in bytes; what writes far more is ended.
    public var output: Int

    /// Limits; enough for a compiler unless told otherwise.
    public init(
        processorTime: Duration = .seconds(20), wallTime: Duration = .seconds(30), memory: Int64 = 4 << 30,
        fileSize: Int64 = 256 << 20, output: Int = 64 << 10
    ) {
        self.processorTime = processorTime
        self.wallTime = wallTime
        self.memory = memory
        self.fileSize = fileSize
        self.output = output
    }
}

/// What became of one command.
public struct SandboxOutcome: Hashable, Sendable {
    /// How it ended.
    public enum End: Hashable, Sendable {
        /// By itself.
        case exited(Int32)
        /// By a signal, such as that of the limit of processor time.
        case signaled(Int32)
        /// Its time was up.
        case timedOut
        /// It wrote more than it may.
        case wroteTooMuch
        /// There is no such program.
        case notFound
        /// The system refused to start it.
        case notStarted(String)
    }

    /// How it ended.
    public var end: End
    /// What it wrote, the head and the tail where that is long.
    public var output: String

    /// An outcome.
    public init(end: End, output: String = "") {
        self.end = end
        self.output = output
    }

    /// Whether it ended by itself and was content.
    public var succeeded: Bool { end == .exited(0) }
}

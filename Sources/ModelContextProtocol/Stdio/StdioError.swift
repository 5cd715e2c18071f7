public import Vocabulary

/// Why a conversation over standard input and output broke off.
public enum StdioError: ExplainedError, Hashable {
    /// The client did not read what waited for it.
    case clientStoppedReading
    /// A system call failed.
    case system(_ call: String, code: Int32)

    /// Why it broke off.
    public var whatHappened: String {
        switch self {
        case .clientStoppedReading: "the client stopped reading our messages"
        case .system(let call, let code): "\(call) failed with error \(code)"
        }
    }
    /// What to do.
    public var whatToDo: String {
        switch self {
        case .clientStoppedReading: "let the client read standard output as long as it sends requests"
        case .system: "start the program with standard input and output open"
        }
    }
}

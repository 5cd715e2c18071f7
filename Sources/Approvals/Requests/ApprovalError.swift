public import Vocabulary

/// Why a person's decision cannot be taken.
public enum ApprovalError: ExplainedError, Hashable {
    /// There is no such request.
    case unknown(String)
    /// Several requests begin with this.
    case ambiguous(String, [String])
    /// It was decided already.
    case decided(String, ApprovalRequest.State, by: String?)
    /// Its time is over.
    case over(String)
    /// The edited input is the one that stands there already.
    case unchanged(String)
    /// The input is larger than a person can be asked about.
    case tooLarge(bytes: Int, limit: Int)
    /// A row of the store does not say what it should.
    case unreadable(String)

    /// What is wrong.
    public var whatHappened: String {
        switch self {
        case .unknown(let id): "there is no request \(id)"
        case .ambiguous(let prefix, let ids):
            "\(prefix) is the beginning of several requests: \(ids.joined(separator: ", "))"
        case .decided(let id, .used, let name):
            "request \(id) was used already\(name.map { ", after \($0) had decided it" } ?? "")"
        case .decided(let id, let state, let name):
            "request \(id) is \(state.rawValue) already\(name.map { ", by \($0)" } ?? "")"
        case .over(let id): "the time of request \(id) is over, which means no"
        case .unchanged(let id): "the input of request \(id) was not changed"
        case .tooLarge(let bytes, let limit):
            "the input has \(bytes) bytes, and a person is asked about \(limit) at most"
        case .unreadable(let id): "request \(id) cannot be read: the store holds a state that is not known here"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch self {
        case .unknown: "list the requests with `task-orchestrator approvals list --all`"
        case .ambiguous: "give more of it"
        case .decided: "a new request opens when the agent asks again"
        case .over: "let the agent ask again"
        case .unchanged: "approve it, or change its text"
        case .tooLarge: "let the agent write a file and name it, or take smaller steps"
        case .unreadable: "update the program, and run `task-orchestrator audit verify`"
        }
    }
}

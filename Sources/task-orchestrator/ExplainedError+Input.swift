import Agents
import Evaluation
import Spending
import Vocabulary

extension ExplainedError {
    /// Whether what the person wrote is at fault, rather than the world: exit code 2 instead of 3.
    var isAboutInput: Bool {
        switch self {
        case is ModelSelectionError, is GraderSpecError, is TrialLineError, is FileReadError, is SpendingError: true
        default: false
        }
    }
}

import Agents
import Approvals
import Clients
import Evaluation
import JSONSchema
import Learning
import Notebook
import Orchestrator
import Spending
import Storage
import Vocabulary

extension ExplainedError {
    /// Whether what the person wrote is at fault, rather than the world: exit code 2 instead of 3.
    var isAboutInput: Bool {
        switch self {
        case is ModelSelectionError, is GraderSpecError, is TrialLineError, is FileReadError, is SpendingError,
            is UnknownCommand, is LearnedModelError, is GroundednessRecalibration.Failure, is ModelFileError,
            is TranscriptError, is JSONSchemaError, is NoteError, is ProjectError, is EditRefused,
            is ActionFormatError, is NoAlwaysRule, is SuiteError, is SuiteBaselineError:
            true
        case let error as ApprovalError: !error.isAnswer
        case let error as ExportError: error.isAboutInput
        case let error as StorageError: error.code == .exists
        default: false
        }
    }
}

extension ApprovalError {
    /// Whether it is an answer, "no", rather than a mistake of whoever asks: exit code 1.
    var isAnswer: Bool {
        switch self {
        case .unknown, .decided, .over: true
        case .ambiguous, .unchanged, .tooLarge, .unreadable: false
        }
    }
}

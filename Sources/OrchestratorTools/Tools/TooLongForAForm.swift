internal import Vocabulary

/// What is to be decided is too long to be shown whole in a form.
struct TooLongForAForm: ExplainedError {
    let command: String

    var whatHappened: String { "nothing was changed: the action is too long to be shown to a person in a form" }
    var whatToDo: String { "only a person can decide this; in a terminal: \(command)" }
}

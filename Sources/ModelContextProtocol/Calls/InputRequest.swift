public import JSON

/// Something a server asks of the client while it serves a request.
public enum InputRequest: Hashable, Sendable {
    /// Puts a form before a person; `schema` is an object of plain fields.
    case form(message: String, schema: JSON)
    /// Sends a person to a page; its id says when they are done.
    case page(message: String, url: String, id: String)
    /// Asks the client's model (`sampling/createMessage`).
    case sampling(JSONObject)
    /// Asks which folders the client works in.
    case roots
}

/// What a person did with a form.
public enum ElicitationAnswer: Hashable, Sendable {
    /// They filled it in.
    case accepted(JSONObject)
    /// They said no.
    case declined
    /// They did neither, or nobody was asked.
    case cancelled
}

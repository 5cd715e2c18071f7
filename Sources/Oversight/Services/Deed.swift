/// What a command of a service's command line does, as its verb tells.
enum Deed: Hashable, Sendable {
    /// Shows something, or works on this machine's own configuration of the tool.
    case looks
    /// Makes something new, or switches it on.
    case adds
    /// Changes something that is there.
    case changes
    /// Takes something out of service without removing it.
    case pauses
    /// Removes something, with what it holds.
    case removes
    /// Gives rights, makes keys, or opens something to others.
    case exposes
    /// Shows secrets.
    case reveals
    /// Runs code or a job.
    case runs
    /// Buys something, or starts what is paid for by time.
    case spends
    /// Brings something before users or the public.
    case publishes
    /// Sends messages or money to people.
    case sends
    /// Brings files of this machine to the service, adding or replacing what is named.
    case uploads
}

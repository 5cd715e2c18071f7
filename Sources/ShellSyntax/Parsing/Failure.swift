/// Why the reading stops here.
struct Failure: Error {
    var cause: Incomplete.Cause
    /// As an offset into the source.
    var offset: Int
}

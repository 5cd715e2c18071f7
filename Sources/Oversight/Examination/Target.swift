/// A path that a call works on.
struct Target: Hashable, Sendable {
    /// The absolute path, dots resolved; as it is written where that is not known.
    var path: String
    /// Where it lies. For `dir/*` that is where `dir` lies.
    var place: Place
    /// Whether all that lies in the folder is meant: `dir/*`.
    var isContents = false
    /// Whether all of the path is known.
    var isKnown = true
}

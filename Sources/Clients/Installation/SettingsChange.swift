/// What becomes of one file of a client's settings.
public struct SettingsChange: Hashable, Sendable {
    /// The file.
    public let path: String
    /// What it holds now; nil where there is none.
    public let before: String?
    /// What it is to hold; nil where it is to go, since nothing would be left in it.
    public let after: String?

    /// Whether anything changes.
    public var isChange: Bool { before != after }

    /// The change line by line, as `diff -u` shows it.
    public var difference: String {
        TextDifference(from: before ?? "", to: after ?? "").shown(
            from: before == nil ? "/dev/null" : path, to: after == nil ? "/dev/null" : path)
    }
}

/// Rules that belong together.
///
/// To add a pack, add a file with `extension Pack { static let mine = … }` and its name to `builtIn`.
public struct Pack: Hashable, Sendable {
    /// Its name, with which the names of its rules begin.
    public var name: String
    /// The rules.
    public var rules: [Rule]

    /// A pack of `rules`.
    public init(_ name: String, _ rules: [Rule]) {
        self.name = name
        self.rules = rules
    }

    /// The packs that are always there.
    public static let builtIn: [Pack] = [.files, .guarding, .git, .code, .secrets, .services, .general]
}

import ShellSyntax

/// What is known of a shell while its script is read: where it stands, and what its names mean.
struct ShellState {
    /// What a variable holds.
    struct Variable {
        /// The words; one, unless it is an array.
        var words: [Argument]
        /// Whether child processes see it.
        var isExported = false
        /// Whether values are folded to lower case (`declare -l`).
        var isLowercased = false
        /// The variable that this name stands for (`declare -n`).
        var reference: String?
        /// The elements of an array that do not count up from the first: their keys are names or far away.
        var keyed: [String: Argument] = [:]

        /// All that it holds.
        var allWords: [Argument] {
            keyed.isEmpty ? words : words + keyed.sorted { $0.key < $1.key }.map(\.value)
        }

        /// What all that it holds carries.
        var carries: Flow.Traits { allWords.reduce(into: []) { $0.formUnion($1.carries) } }

        /// The element under `key`; nil where it is not known exactly which one that is.
        func element(at key: String?) -> Argument? {
            guard let key else { return nil }
            if let element = keyed[key] { return element }
            guard keyed.isEmpty, let number = Int(key) else { return nil }
            let index = number < 0 ? number + words.count : number
            return words.indices.contains(index) ? words[index] : Argument("")
        }

        /// Puts `value` under `key`.
        mutating func put(_ value: Argument, at key: String) {
            if keyed.isEmpty, let number = Int(key), number >= -words.count, number < 256 {
                let index = number < 0 ? number + words.count : number
                while words.count <= index { words.append(Argument("")) }
                words[index] = value
            } else {
                keyed[key] = value
            }
        }

        /// Adds the words of a list, in which `[key]=value` stands for a value under its key.
        mutating func add(_ list: [Argument]) {
            for word in list {
                guard word.text.first == "[", let end = word.text.firstRange(ofBytes: "]=") else {
                    words.append(word)
                    continue
                }
                var value = word
                value.text = String(word.text[end.upperBound...])
                keyed[String(word.text[word.text.index(after: word.text.startIndex)..<end.lowerBound])] = value
            }
        }
    }

    /// The directory; nil where it is not known.
    var directory: String?
    /// The variables that were set or found out.
    var variables: [String: Variable] = [:]
    /// The functions, by name.
    var functions: [String: Command] = [:]
    /// The aliases, by name.
    var aliases: [String: String] = [:]
    /// `$0` and the positional parameters; nil where they are not known.
    var positional: [Argument]?
    /// What is read from a descriptor, or where what is written to it goes.
    var descriptors: [String: Descriptor] = [:]
    /// Whether the shell ends at the first command that fails (`set -e`).
    var endsAtFailures = false
    /// The directory before the last `cd`; nil where it is not known.
    var previousDirectory: String?

    /// One open descriptor.
    struct Descriptor {
        /// What can be read from it.
        var flow: Flow?
        /// The file or connection that it leads to.
        var file: Argument?
        /// Whether a shell reads what is written to it: `exec 3> >(bash)`.
        var feedsShell = false
    }

    /// A shell in `directory`.
    init(directory: String?) { self.directory = directory }

    /// The name that `name` stands for.
    func resolved(_ name: String) -> String {
        var name = name
        for _ in 0..<4 {
            guard let next = variables[name]?.reference else { break }
            name = next
        }
        return name
    }
}

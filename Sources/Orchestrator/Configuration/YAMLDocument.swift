internal import Yams

/// A YAML file's contents, bounded: a clone can carry any file, so no document may cost much or nest deeply.
///
/// - Note: libyaml and Yams descend by recursion, so brackets and indentation are counted before either sees the text.
///   Yams hashes the keys of mappings, where aliases in aliases would cost exponential time; so aliases are counted
///   before, and anchors refused after.
struct YAMLDocument {
    /// The file cannot be used.
    struct Broken: Error {
        var line: Int?
        var column: Int?
        var message: String
    }

    /// How large a document may be.
    struct Bounds {
        var bytes = 64 * 1024
        var brackets = 256

        /// For suites of cases, which hold prompts and code; more of them belong into a file of trials.
        static let suite = Bounds(bytes: 1 << 20, brackets: 4096)
    }

    static let deepestIndentation = 64
    static let mostAliases = 8
    static let deepestNesting = 12

    /// The root; nil where the file is empty.
    let root: RawValue?

    init(parsing bytes: [UInt8], within bounds: Bounds = Bounds()) throws(Broken) {
        guard bytes.count <= bounds.bytes else {
            throw Broken(message: "it is larger than \(bounds.bytes) bytes")
        }
        guard var text = String(validating: bytes, as: UTF8.self) else { throw Broken(message: "it is not UTF-8") }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        try Self.check(text, bounds)
        let parser: Parser
        let node: Node?
        do {
            // The encoding is named because Yams would otherwise look into the environment and print what it finds.
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            node = try parser.singleRoot()
        } catch let error as YamlError {
            throw Broken(error)
        } catch {
            throw Broken(message: "it is not YAML")
        }
        // Nodes hold their anchors weakly; the parser keeps them.
        defer { withExtendedLifetime(parser) {} }
        root = try node.map { node throws(Broken) in try RawValue(node, depth: 0) }
    }

    private static func check(_ text: String, _ bounds: Bounds) throws(Broken) {
        var brackets = 0
        var aliases = 0
        var line = 1
        var indentation = 0
        var isIndentation = true
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if byte == UInt8(ascii: "\n") { line += 1 }
                indentation = 0
                isIndentation = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                if isIndentation { indentation += 1 }
            default:
                if isIndentation, byte != UInt8(ascii: "#"), indentation > deepestIndentation {
                    throw Broken(line: line, message: "it is indented too deeply")
                }
                isIndentation = false
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { brackets += 1 }
                if byte == UInt8(ascii: "*"), " \t\n\r[{,:-?".utf8.contains(previous) { aliases += 1 }
            }
            if indentation > 2 * deepestIndentation { throw Broken(line: line, message: "it is indented too deeply") }
            if brackets > bounds.brackets {
                throw Broken(line: line, message: "it has more than \(bounds.brackets) brackets")
            }
            if aliases > mostAliases { throw Broken(line: line, message: "it has more than \(mostAliases) aliases") }
            previous = byte
        }
    }
}

extension YAMLDocument.Broken {
    fileprivate init(_ error: YamlError) {
        // The errors' own description repeats lines of the file, which could be any file that a link points to.
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(line: mark.line, column: mark.column, message: problem)
        case .reader(let problem, _, _, _): self.init(message: problem)
        case .duplicatedKeysInMapping(let keys, let context):
            let name = keys.first.map { " “\($0.printable(atMost: 40))”" } ?? ""
            self.init(line: context.mark.line, message: "a mapping here has the key\(name) twice")
        default: self.init(message: "it is not YAML")
        }
    }
}

extension RawValue {
    fileprivate init(_ node: Node, depth: Int) throws(YAMLDocument.Broken) {
        let line = node.mark?.line ?? 1
        guard depth <= YAMLDocument.deepestNesting else {
            throw YAMLDocument.Broken(line: line, message: "it nests more than \(YAMLDocument.deepestNesting) levels")
        }
        guard node.anchor == nil else {
            throw YAMLDocument.Broken(
                line: line, column: node.mark?.column, message: "anchors (&name) are not used here; write the value out"
            )
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let isNothing = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            self.init(content: isNothing ? .nothing : .text(scalar.string), line: line, isPlain: isPlain)
        case .sequence(let sequence):
            var elements: [RawValue] = []
            for element in sequence { elements.append(try RawValue(element, depth: depth + 1)) }
            self.init(content: .list(elements), line: line)
        case .mapping(let mapping):
            var members: [Member] = []
            for (key, value) in mapping {
                guard let name = key.scalar?.string, key.anchor == nil else {
                    throw YAMLDocument.Broken(line: key.mark?.line ?? line, message: "a key is not a plain name")
                }
                members.append(
                    Member(
                        name: name, line: key.mark?.line ?? line, value: try RawValue(value, depth: depth + 1)))
            }
            self.init(content: .members(members), line: line)
        case .alias:
            throw YAMLDocument.Broken(line: line, message: "aliases (*name) are not used here; write the value out")
        }
    }
}

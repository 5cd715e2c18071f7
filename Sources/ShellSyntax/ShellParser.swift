/// Reads bash source into a tree, in bounded depth, size and time.
///
///     let script = ShellParser.parse("rm -rf build && make")
///     script.statements[0].parts.count   // 2
///     script.incomplete                  // nil: all of it was read
///
/// Nothing is expanded and no alias is followed: the tree is what `bash -n` would read. Extended globs are on where
/// bash has them on without being asked, in `[[ … ]]`.
public enum ShellParser {
    /// How much is read before a text is given up.
    public struct Limits: Hashable, Sendable {
        /// The longest text, in UTF-8 bytes.
        public var bytes: Int
        /// How deep commands, substitutions and expansions may nest.
        public var depth: Int
        /// How many bytes of the stack the reading may take, which can end it before `depth` does.
        public var stack: Int

        /// Limits of `bytes`, `depth` and `stack`, which leave room on a thread whose stack has 512 KB.
        public init(bytes: Int = 1 << 20, depth: Int = 200, stack: Int = 384 << 10) {
            self.bytes = bytes
            self.depth = depth
            self.stack = stack
        }
    }

    /// The tree of `source`.
    ///
    /// It never fails: what cannot be read is told by `Script.incomplete`, and the statements before it are kept.
    public static func parse(_ source: String, limits: Limits = Limits()) -> Script {
        var source = source
        return source.withUTF8 { parse($0, limits: limits) }
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits) -> Script {
        guard bytes.count <= limits.bytes else {
            return Script(incomplete: Incomplete(.tooLarge, at: limits.bytes))
        }
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return Script() }
        let end = bytes.firstIndex(of: 0) ?? bytes.count
        var parser = Parser(bytes: start, end: end, limits: limits)
        var script = parser.script()
        if !parser.documents.isEmpty {
            // Where the bodies of the here-documents stand is known only now; the redirections were read before.
            var second = Parser(bytes: start, end: end, limits: limits)
            second.documents = parser.documents
            second.isSecondReading = true
            script = second.script()
        }
        if end < bytes.count, script.incomplete == nil { script.incomplete = Incomplete(.nulByte, at: end) }
        return script
    }
}

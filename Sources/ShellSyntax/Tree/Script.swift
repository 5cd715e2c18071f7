/// A whole piece of bash source, as a tree.
///
/// The tree says how bash would read the text; it expands nothing. Ranges are UTF-8 offsets into the source.
public struct Script: Hashable, Sendable {
    /// The statements, in the order in which they are written.
    public var statements: [Statement]
    /// Why the tree does not cover the whole text; nil where it does.
    public var incomplete: Incomplete?

    /// A script of `statements`, which cover the whole text unless `incomplete` says otherwise.
    public init(statements: [Statement] = [], incomplete: Incomplete? = nil) {
        self.statements = statements
        self.incomplete = incomplete
    }
}

/// Where and why a text could not be read to its end.
public struct Incomplete: Hashable, Sendable {
    /// What stopped the reading.
    public enum Cause: Hashable, Sendable {
        /// The text is not bash, or not all of it: what was expected, in a few words.
        case syntax(String)
        /// Something is nested too deeply.
        case tooDeep
        /// The text, or the work to read it, is too large.
        case tooLarge
        /// The text holds NUL, which no command line can.
        case nulByte
    }

    /// What stopped the reading.
    public var cause: Cause
    /// Where, as a UTF-8 offset.
    public var offset: Int

    /// A stop at `offset` because of `cause`.
    public init(_ cause: Cause, at offset: Int) {
        self.cause = cause
        self.offset = offset
    }
}

/// Pipelines joined by `&&` and `||`.
public struct Statement: Hashable, Sendable {
    /// On what the end of the pipelines before it a pipeline runs.
    public enum Connector: Hashable, Sendable {
        /// The first pipeline runs in any case.
        case none
        /// `&&`.
        case and
        /// `||`.
        case or
    }

    /// A pipeline and what joins it to the one before.
    public struct Part: Hashable, Sendable {
        /// What joins it to the one before.
        public var connector: Connector
        /// The pipeline.
        public var pipeline: Pipeline

        /// `pipeline`, joined to the one before by `connector`.
        public init(_ connector: Connector, _ pipeline: Pipeline) {
            self.connector = connector
            self.pipeline = pipeline
        }
    }

    /// The pipelines; at least one.
    public var parts: [Part]
    /// Whether it runs in the background (`&`).
    public var isBackground: Bool

    /// A statement of `parts`.
    public init(parts: [Part], isBackground: Bool = false) {
        self.parts = parts
        self.isBackground = isBackground
    }
}

/// Commands, each reading what the one before it writes.
public struct Pipeline: Hashable, Sendable {
    /// The commands; at least one, which has no words where `!` or `time` stands alone. `|&` shows as a redirection of 2
    /// to 1 at the end of the command before it.
    public var commands: [Command]
    /// Whether its status is inverted (`!`).
    public var isNegated: Bool
    /// Whether it is timed (`time`).
    public var isTimed: Bool

    /// A pipeline of `commands`.
    public init(commands: [Command], isNegated: Bool = false, isTimed: Bool = false) {
        self.commands = commands
        self.isNegated = isNegated
        self.isTimed = isTimed
    }
}

public import JSON
public import Vocabulary

/// Bounds on how agents start agents, so that none of them runs away.
///
///     let refusal = SpawnCaps().refusal(of: SpawnSituation(depth: 4, …))     // nil where it may start
public struct SpawnCaps: Hashable, Sendable {
    /// How deep agents may start agents; 1 for those a person starts.
    public var depth: Int64
    /// How many agents one agent may have running at once.
    public var fanOut: Int64
    /// How many agents one session may start in all.
    public var total: Int64
    /// How many tokens the agents of one session may use in all.
    public var tokens: Int64
    /// How many turns one agent may take, over all times it is resumed.
    public var turns: Int64
    /// How long one agent may run, over all times it is resumed.
    public var wallClock: Duration

    /// Caps; what is left out is as built in.
    public init(
        depth: Int64 = 3, fanOut: Int64 = 8, total: Int64 = 50, tokens: Int64 = 5_000_000, turns: Int64 = 100,
        wallClock: Duration = .seconds(3600)
    ) {
        self.depth = depth
        self.fanOut = fanOut
        self.total = total
        self.tokens = tokens
        self.turns = turns
        self.wallClock = wallClock
    }

    /// Why an agent may not start or go on, the widest cap first; nil where it may.
    ///
    /// - Parameter situation: how it would be with that agent, or that turn, included.
    public func refusal(of situation: SpawnSituation) -> SpawnRefusal? {
        let measures: [(SpawnRefusal.Cap, Int64, Int64)] = [
            (.total, situation.total, total), (.tokens, situation.tokens, tokens), (.depth, situation.depth, depth),
            (.fanOut, situation.fanOut, fanOut), (.turns, situation.turns, turns),
            (.wallClock, situation.wallClock.wholeMicroseconds, wallClock.wholeMicroseconds),
        ]
        return measures.first { $0.1 > $0.2 }.map { cap, reached, limit in
            let unit: Int64 = cap == .wallClock ? 1_000_000 : 1
            // A duration just over the cap must not be shown as equal to it.
            return SpawnRefusal(cap: cap, reached: reached / unit + (reached % unit > 0 ? 1 : 0), limit: limit / unit)
        }
    }
}

/// How things would stand with the agent that is about to start, or the turn about to be taken.
public struct SpawnSituation: Hashable, Sendable {
    /// The agent's depth; 1 where a person started it.
    public var depth: Int64
    /// Agents its parent has running at once.
    public var fanOut: Int64
    /// Agents its session has started in all.
    public var total: Int64
    /// Tokens the agents of its session have used, with what is set aside for this one.
    public var tokens: Int64
    /// Turns of this agent.
    public var turns: Int64
    /// Running time of this agent.
    public var wallClock: Duration

    /// A situation; what is left out counts nothing.
    public init(
        depth: Int64 = 0, fanOut: Int64 = 0, total: Int64 = 0, tokens: Int64 = 0, turns: Int64 = 0,
        wallClock: Duration = .zero
    ) {
        self.depth = depth
        self.fanOut = fanOut
        self.total = total
        self.tokens = tokens
        self.turns = turns
        self.wallClock = wallClock
    }
}

/// Why an agent may not start or go on. Final: only a person raises a cap.
public struct SpawnRefusal: ExplainedError, Hashable {
    /// What is bounded.
    public enum Cap: String, Hashable, Sendable, CaseIterable {
        /// Agents per session.
        case total
        /// Tokens per session.
        case tokens
        /// Agents starting agents.
        case depth
        /// Agents at once.
        case fanOut = "fan_out"
        /// Turns per agent.
        case turns
        /// Seconds per agent.
        case wallClock = "wall_clock"
    }

    /// What is bounded.
    public let cap: Cap
    /// What it would have come to; seconds for `wallClock`.
    public let reached: Int64
    /// The bound.
    public let limit: Int64

    /// Never: asking again changes nothing.
    public var isRetryable: Bool { false }

    /// Which cap, and what was asked.
    public var whatHappened: String {
        switch cap {
        case .total: "this would be agent \(reached) of the session, and \(limit) is the cap"
        case .tokens: "the session's agents would use \(reached) tokens, and \(limit) is the cap"
        case .depth: "this agent would stand \(reached) levels deep, and \(limit) is the cap"
        case .fanOut: "\(reached) agents would run at once under one parent, and \(limit) is the cap"
        case .turns: "this would be turn \(reached) of the agent, and \(limit) is the cap"
        case .wallClock: "the agent has run for \(reached) seconds, and \(limit) is the cap"
        }
    }

    /// What helps.
    public var whatToDo: String {
        switch cap {
        case .depth, .fanOut: "let the parent do the work itself or wait for its running agents, or raise the cap"
        case .total, .tokens: "finish with the agents there are, or let a person raise the cap"
        case .turns, .wallClock: "take the agent's partial result, or let a person raise the cap"
        }
    }

    /// The refusal for machines.
    public var json: JSON {
        [
            "cap": .string(cap.rawValue), "reached": .integer(reached), "limit": .integer(limit), "retryable": false,
            "message": .string(whatHappened), "remedy": .string(whatToDo),
        ]
    }
}

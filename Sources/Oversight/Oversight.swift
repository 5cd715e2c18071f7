/// Decides whether an agent's action may happen.
///
/// An action is parsed, its effects are worked out, and the strictest rule that matches decides. Nothing that cannot be
/// understood in time is ever safe.
///
/// - Note: A decision is a function of the action, the policy and the workspace facts; nothing here writes.
public struct Oversight: Sendable {}

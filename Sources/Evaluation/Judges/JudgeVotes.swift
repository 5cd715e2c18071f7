/// The votes of a judge on one output.
///
/// The first vote decides where it passes: most outputs do, and are asked about once. Where it fails the judge is asked
/// again, until more than half of all votes that may be cast agree. Where they never do, because they disagree or too many
/// could not be had, there is no verdict.
struct JudgeVotes: Hashable, Sendable {
    /// What to do next.
    enum Step: Hashable, Sendable {
        /// Ask for the vote of this number.
        case ask(vote: Int)
        /// The votes that passed, or those that did not, have it.
        case decided(passed: Bool)
        /// Neither side has more than half.
        case undecided
    }

    /// How many votes are cast at most, at least 1.
    let most: Int
    private(set) var passes = 0
    private(set) var fails = 0
    private(set) var abstentions = 0

    /// No votes yet.
    init(most: Int) { self.most = max(1, most) }

    private var cast: Int { passes + fails + abstentions }

    /// Counts a vote; nil is an abstention.
    mutating func count(passed: Bool?) {
        switch passed {
        case true?: passes += 1
        case false?: fails += 1
        case nil: abstentions += 1
        }
    }

    var next: Step {
        if cast == 0 { return .ask(vote: 0) }
        if cast == passes { return .decided(passed: true) }
        if passes > most / 2 { return .decided(passed: true) }
        if fails > most / 2 { return .decided(passed: false) }
        return cast < most ? .ask(vote: cast) : .undecided
    }
}

internal import Learning

/// How often requests of the same task, with the same words, by the same tool and model have failed.
struct TrialHistory: Sendable {
    /// What makes two requests alike.
    enum Kind: UInt32, CaseIterable {
        /// The same task: by its name, else by its words.
        case task
        /// The same task asked of the same model.
        case taskOfModel
        /// The same words, whatever the numbers in them.
        case wording
        /// The same operation by the same tool.
        case tool
        /// The same model.
        case model

        /// The name that reasons are told with.
        var name: String {
            switch self {
            case .task: "earlier trials of this task"
            case .taskOfModel: "earlier trials of this task by this model"
            case .wording: "earlier requests with these words"
            case .tool: "this operation and tool"
            case .model: "this model"
            }
        }

        /// The kinds that speak of a task that was seen, and those that speak of any request.
        static let ofTask: [Kind] = [.task, .taskOfModel, .wording]
        static let ofAnything: [Kind] = [.tool, .model]
    }

    struct Count: Hashable, Sendable {
        var failed: UInt32 = 0
        var total: UInt32 = 0
    }

    /// The keys of one request.
    struct Keys: Hashable, Sendable {
        private let keys: [UInt64]

        init(_ query: PredictionQuery) {
            let collapsed = TextNormalization.lowercased(TextNormalization.collapsed(query.prompt))
            let words = Self.hash(0, [collapsed.map { 0x30...0x39 ~= $0 ? 0x23 : $0 }])
            let task = query.task.map { Self.hash(1, [Array($0.utf8)]) } ?? Self.hash(2, [collapsed])
            let (operation, model) = (Array(query.operation.utf8), Array((query.model ?? "").utf8))
            let scoped = StableHash.mixed(task &+ Self.hash(3, [operation]))
            keys = [
                scoped, StableHash.mixed(scoped &+ Self.hash(4, [model])),
                StableHash.mixed(words &+ Self.hash(5, [operation])),
                Self.hash(6, [operation, Array((query.tool ?? "").utf8)]), Self.hash(7, [model]),
            ]
        }

        subscript(kind: Kind) -> UInt64 { keys[Int(kind.rawValue)] }

        private static func hash(_ seed: UInt64, _ parts: [[UInt8]]) -> UInt64 {
            var hash = StableHash(seed: seed)
            for part in parts {
                for byte in part { hash.combine(UInt32(byte)) }
                hash.combine(0x110000)
            }
            return hash.value
        }
    }

    /// How many trials of the mean failure rate are taken to have come before the first.
    private static let prior = 1.0

    private(set) var counts: [UInt64: Count] = [:]
    private(set) var all = Count()

    init() {}

    init(counts: [UInt64: Count], all: Count) { (self.counts, self.all) = (counts, all) }

    mutating func add(_ keys: Keys, failed: Bool) {
        for kind in Kind.allCases { Self.add(1, failed, to: &counts[keys[kind], default: Count()]) }
        Self.add(1, failed, to: &all)
    }

    private static func add(_ number: UInt32, _ failed: Bool, to count: inout Count) {
        count.total += number
        if failed { count.failed += number }
    }

    /// The share of all trials that failed.
    var failureRate: Double { all.total > 0 ? Double(all.failed) / Double(all.total) : 0.5 }

    func count(_ kind: Kind, _ keys: Keys) -> Count { counts[keys[kind]] ?? Count() }

    /// Whether the task was tried before.
    func knowsTask(_ keys: Keys) -> Bool { count(.task, keys).total > 0 }

    /// The failure rate, drawn to the mean where there are few trials.
    func rate(_ count: Count) -> Double {
        (Double(count.failed) + Self.prior * failureRate) / (Double(count.total) + Self.prior)
    }

    /// The rates of several kinds.
    func rates(_ kinds: [Kind], _ keys: Keys) -> [Double] { kinds.map { rate(count($0, keys)) } }

    /// The columns that speak of any request: each kind's rate and ln(1 + number of trials).
    func columns(_ keys: Keys) -> [Float] {
        Kind.ofAnything.flatMap { kind in
            let count = count(kind, keys)
            return [Float(rate(count)), Float(Logistic.logOfOnePlus(Double(count.total)))]
        }
    }
}

/// For each trial of a collection the history that the others make, so that a learner sees what it will see later.
///
/// A trial must not find its own end in its history. Leaving out just itself would tell it all the same where there are
/// many trials of a task: those that failed would see one failure less than those that did not. So the trials of a task
/// are dealt into five hands, and each sees the other four: of up to five trials that is every other one.
struct OthersHistory {
    static let hands = 5

    /// The hand of each trial among those of its task.
    let hand: [Int]
    private let whole: TrialHistory
    private let inHand: [UInt64: TrialHistory.Count]

    init(_ keys: [TrialHistory.Keys], failed: [Bool]) {
        var dealt: [UInt64: Int] = [:]
        hand = keys.map { keys in
            defer { dealt[keys[.task], default: 0] += 1 }
            return dealt[keys[.task], default: 0] % Self.hands
        }
        var whole = TrialHistory()
        var inHand: [UInt64: TrialHistory.Count] = [:]
        for row in keys.indices {
            whole.add(keys[row], failed: failed[row])
            for kind in TrialHistory.Kind.ofTask {
                inHand[Self.key(keys[row][kind], hand[row]), default: .init()].total += 1
                if failed[row] { inHand[Self.key(keys[row][kind], hand[row]), default: .init()].failed += 1 }
            }
        }
        self.whole = whole
        self.inHand = inHand
    }

    private static func key(_ key: UInt64, _ hand: Int) -> UInt64 { StableHash.mixed(key &+ UInt64(hand + 1)) }

    /// What the trial at `row` finds in the other hands.
    func count(_ kind: TrialHistory.Kind, _ keys: TrialHistory.Keys, row: Int) -> TrialHistory.Count {
        var count = whole.count(kind, keys)
        let own = inHand[Self.key(keys[kind], hand[row])] ?? .init()
        count.total -= own.total
        count.failed -= own.failed
        return count
    }

    /// The rates of the task that the trial at `row` finds in the other hands.
    func rates(_ keys: TrialHistory.Keys, row: Int) -> [Double] {
        TrialHistory.Kind.ofTask.map { whole.rate(count($0, keys, row: row)) }
    }
}

internal import Evaluation
public import Immunity
public import Spending
internal import Storage
public import Vocabulary

/// What the gates did over some days, against as many days before.
///
/// Days are those of UTC; the last one is today, as far as it has come. Every figure is counted in the store when it is
/// asked for.
public struct ImmuneDashboard: Sendable {
    /// How many days it can look back.
    public static let possibleDays = 1...90

    /// What happened on one day, or over several.
    public struct Counts: Hashable, Sendable {
        /// Runs that ended, replays and those nobody answered included.
        public internal(set) var runs: Int64 = 0
        /// Runs whose answer satisfied every grader that applied.
        public internal(set) var passed: Int64 = 0
        /// Failures caught: runs whose answer a grader found wrong.
        public internal(set) var caught: Int64 = 0
        /// Caught failures that memory did not know.
        public internal(set) var new: Int64 = 0
        /// Caught failures that it did.
        public internal(set) var repeated: Int64 = 0
        /// Runs that were like a known failure and went right.
        public internal(set) var averted: Int64 = 0
        /// Runs that memory refused because of their risk.
        public internal(set) var refused: Int64 = 0
        /// What was charged, by the day on which the call began.
        public internal(set) var spent = SpendingSummary.Spent()

        /// Nothing happened.
        public init() {}

        /// The share of judged answers that were wrong, `caught / (caught + passed)`; nil where none was judged.
        public var failureShare: Double? {
            caught + passed > 0 ? Double(caught) / Double(caught + passed) : nil
        }

        /// Runs that no grader could judge, `runs − passed − caught`.
        public var notJudged: Int64 { runs - passed - caught }
    }

    /// One way of failing, in the period and in the one before.
    public struct FailureCount: Hashable, Sendable {
        /// How the answers failed.
        public let type: FailureType
        /// How many did.
        public let count: Int64
        /// How many did in the period before.
        public let before: Int64
    }

    /// The moment of the dashboard.
    public let at: Timestamp
    /// Each day of the period, oldest first, those without runs included.
    public let days: [(date: CivilDate, counts: Counts)]
    /// The period: the sum of its days.
    public let period: Counts
    /// As many days before it.
    public let before: Counts
    /// The caught failures by type, most frequent first, those included that are over.
    public let failureTypes: [FailureCount]
    /// The patterns seen in the period, those first that failed most often, ever; ten at most.
    public let patterns: [FailurePattern]
    /// Everything that is remembered.
    public let memory: ImmuneStatus.Tally
    /// How much of it is still relevant.
    public let relevance: RelevanceCensus

    /// Whether known failures stayed away in the period, by the formula of `ImmuneHealth` over the period's counts.
    public var health: ImmuneHealth { ImmuneHealth(repeated: period.repeated, averted: period.averted) }
}

extension Orchestrator {
    /// What the gates did in the last `days` UTC days, today included, against as many before.
    ///
    /// - Parameter days: 1…90; beyond that the nearest bound.
    /// - Throws: `StorageError`.
    public func immuneDashboard(days: Int = 7) async throws -> ImmuneDashboard {
        let (services, now) = (services, services.now())
        let days = min(max(days, ImmuneDashboard.possibleDays.lowerBound), ImmuneDashboard.possibleDays.upperBound)
        return try await services.database.read { try ImmuneDashboard(days: days, at: now, services, in: $0) }
    }
}

extension ImmuneDashboard {
    private static let day = Duration.seconds(86_400)

    init(days count: Int, at now: Timestamp, _ services: Services, in reader: any Reader) throws {
        let end = Timestamp(startOf: now.civilDate) + Self.day
        let start = end - Self.day * count
        let beforeStart = start - Self.day * count
        let byDay = try Self.counts(in: beforeStart..<end, services, in: reader)
        let dates = (0..<count * 2).map { (beforeStart + Self.day * $0).civilDate }
        let all = dates.map { (date: $0, counts: byDay[$0] ?? Counts()) }

        at = now
        days = Array(all.suffix(count))
        period = Self.sum(all.suffix(count).map(\.counts))
        before = Self.sum(all.prefix(count).map(\.counts))
        failureTypes = try Self.failureCounts(
            TrialStore.failureTypes(in: start..<end, in: reader),
            before: TrialStore.failureTypes(in: beforeStart..<start, in: reader))
        patterns = try services.immunity.mostFrequent(seenIn: start..<end, limit: 10, in: reader)
        memory = try services.immunity.status(at: now, listing: 0, in: reader).total
        relevance = try services.immunity.relevanceCensus(at: now, in: reader)
    }

    private static func counts(
        in period: Range<Timestamp>, _ services: Services, in reader: any Reader
    ) throws -> [CivilDate: Counts] {
        var days: [CivilDate: Counts] = [:]
        for (date, tally) in try TrialStore.tallies(in: period, in: reader) {
            days[date, default: Counts()].runs = tally.trials
            days[date, default: Counts()].passed = tally.passed
            days[date, default: Counts()].caught = tally.failed
        }
        for day in try services.immunity.days(in: period, in: reader) {
            days[day.date, default: Counts()].new = day.new
            days[day.date, default: Counts()].repeated = day.repeated
            days[day.date, default: Counts()].averted = day.averted
            days[day.date, default: Counts()].refused = day.refused
        }
        for (date, spent) in try services.spending.spentByDay(in: period, in: reader) {
            days[date, default: Counts()].spent = spent
        }
        return days
    }

    private static func sum(_ days: [Counts]) -> Counts {
        days.reduce(into: Counts()) { sum, day in
            sum.runs += day.runs
            sum.passed += day.passed
            sum.caught += day.caught
            sum.new += day.new
            sum.repeated += day.repeated
            sum.averted += day.averted
            sum.refused += day.refused
            sum.spent += day.spent
        }
    }

    private static func failureCounts(
        _ now: [FailureType: Int64], before: [FailureType: Int64]
    ) -> [FailureCount] {
        Set(now.keys).union(before.keys)
            .map { FailureCount(type: $0, count: now[$0] ?? 0, before: before[$0] ?? 0) }
            .sorted { ($0.count, $0.before, $1.type.rawValue) > ($1.count, $1.before, $0.type.rawValue) }
    }
}

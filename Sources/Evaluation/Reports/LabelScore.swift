public import Vocabulary

/// How well verdicts agree with what was known beforehand: the graders' own mark.
///
///     var score = LabelScore()
///     score.add(verdict, label: trial.label)
///     score.overall.precision     // of the outputs called wrong, how many are
///     score.overall.recall        // of the wrong outputs, how many were called so
public struct LabelScore: Hashable, Sendable {
    /// Counts of calls against labels. "Caught" is the positive class: a bad output that failed.
    public struct Counts: Hashable, Sendable {
        /// Labelled bad, and failed.
        public var caught = 0
        /// Labelled bad, and passed.
        public var missed = 0
        /// Labelled good, and failed.
        public var falseAlarms = 0
        /// Labelled good, and passed.
        public var correctPasses = 0
        /// Labelled bad, and not judged.
        public var unjudgedBad = 0
        /// Labelled good, and not judged.
        public var unjudgedGood = 0

        /// No counts.
        public init() {}

        /// All labelled trials.
        public var total: Int { judged + unjudgedBad + unjudgedGood }
        /// Those that were judged.
        public var judged: Int { caught + missed + falseAlarms + correctPasses }
        /// `caught / (caught + falseAlarms)`; nil where nothing failed.
        public var precision: Double? { ratio(caught, of: caught + falseAlarms) }
        /// `caught / (caught + missed + unjudgedBad)`: what nobody could judge was not caught. Nil without bad labels.
        public var recall: Double? { ratio(caught, of: caught + missed + unjudgedBad) }
        /// `(caught + correctPasses) / judged`; nil where nothing was judged.
        public var accuracy: Double? { ratio(caught + correctPasses, of: judged) }

        private func ratio(_ part: Int, of whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }

        /// Counts one call; `passed` is nil where the output was not judged.
        public mutating func add(passed: Bool?, label: Trial.Label) {
            switch (label, passed) {
            case (.bad, false?): caught += 1
            case (.bad, true?): missed += 1
            case (.good, false?): falseAlarms += 1
            case (.good, true?): correctPasses += 1
            case (.bad, nil): unjudgedBad += 1
            case (.good, nil): unjudgedGood += 1
            }
        }
    }

    /// The verdicts as wholes.
    public private(set) var overall = Counts()
    /// Each grader by itself, over the trials it applied to, in the order in which the graders first spoke.
    public private(set) var graders: [(name: String, counts: Counts)] = []
    /// Trials without a label, which tell nothing here.
    public private(set) var unlabelled = 0

    /// No trials yet.
    public init() {}

    /// Counts one verdict.
    public mutating func add(_ verdict: Verdict, label: Trial.Label?) {
        guard let label else { return unlabelled += 1 }
        overall.add(passed: verdict.isJudged ? verdict.passed : nil, label: label)
        for grade in verdict.grades {
            if let index = graders.firstIndex(where: { $0.name == grade.grader }) {
                graders[index].counts.add(passed: grade.passed, label: label)
            } else {
                graders.append((grade.grader, Counts()))
                graders[graders.count - 1].counts.add(passed: grade.passed, label: label)
            }
        }
    }

    /// The counts of one grader; nil where it never applied.
    public func counts(of grader: String) -> Counts? { graders.first { $0.name == grader }?.counts }

    /// Whether all counts are equal.
    public static func == (left: LabelScore, right: LabelScore) -> Bool {
        left.overall == right.overall && left.unlabelled == right.unlabelled
            && left.graders.elementsEqual(right.graders) { $0 == $1 }
    }

    /// Feeds the counts into `hasher`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(overall)
        hasher.combine(unlabelled)
    }
}

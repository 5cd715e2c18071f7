public import Learning
public import Vocabulary

/// Learns from labelled answers what an unsupported claim looks like.
///
/// The head "unsupported" learns from the labels: all claims of a good answer are good, of a bad one the claim with most
/// that is new is bad. The head "contradicts" learns from the claims that `ContradictionGenerator` made wrong in one
/// place, against those of the same good answers. The calibration is fitted to answers of groups that the scored model
/// has not seen (five parts, each scored by a model of the other four).
public struct GroundednessTrainer: Sendable {
    /// A labelled answer, ready to learn from.
    struct Case: Sendable {
        var claims: [ClaimVector]
        var isBad: Bool
        /// How much it counts.
        var weight: Double
        /// The part that it belongs to, 0…4; answers about one context are in one part.
        var part: Int
        /// Which of several collections of answers it is from.
        var corpus = ""
    }

    private(set) var cases: [Case] = []
    private(set) var made: [Case] = []
    private var generator: ContradictionGenerator
    private var contexts: (String, GroundingIndex)?

    /// The fewest labels of each kind that a model is trained from.
    public static let leastLabels = 50
    static let parts = 5

    /// A trainer whose choices depend on `seed`; `names` are put in where a name is exchanged.
    public init(seed: UInt64 = 1, names: [String] = Self.names) {
        generator = ContradictionGenerator(seed: seed, otherNames: names)
    }

    /// Names for exchanging that belong to nobody in particular.
    public static let names = [
        "Margaret Ellison", "Oslo", "Tobias Krantz", "Northgate Industries", "Rashida Malik", "Valparaíso",
        "Bellweather",
        "Hiroshi Tanabe", "Lake Corrigan", "Quentin Marsh", "Ostrava", "Delphine Aubert", "Fairmont College",
        "Kinshasa",
        "Ingrid Solberg", "Wellesley", "Patagonia", "Marcus Oyelaran", "Halcyon Records", "Tallinn",
        "Beatrix Hollander",
        "Stonebridge", "Anwar Siddiqui", "Manitoba", "Clara Whitcombe", "Ardent Systems", "Guadalajara", "Pelham",
    ]

    /// Takes in one labelled answer; answers without context, output or label are left out.
    ///
    /// - Parameters:
    ///   - weight: how much it counts.
    ///   - group: what it shares with others, such as the document; nil takes the context itself.
    ///   - contradictionWeight: how much it counts in learning contradictions, if it is good; 0 learns none from it, nil
    ///     is as `weight`.
    ///   - corpus: which of several collections of answers it is from; a promise of false alarms holds for each of them.
    public mutating func add(
        _ trial: Trial, weight: Double = 1, group: String? = nil, contradictionWeight: Double? = nil,
        corpus: String = ""
    ) {
        guard let context = trial.context, let output = trial.output, let label = trial.label else { return }
        let index = contexts?.0 == context ? contexts!.1 : GroundingIndex(context, limit: Groundedness.longestContext)
        contexts = (context, index)
        let prompt = trial.prompt.isEmpty ? nil : GroundingIndex(trial.prompt, limit: Groundedness.longestContext)
        let claims = Groundedness.vectors(output, index, prompt)
        guard !claims.isEmpty, !index.isEmpty else { return }
        let part = Int(StableHash.word(group ?? context) % UInt64(Self.parts))
        cases.append(Case(claims: claims, isBad: label == .bad, weight: weight, part: part, corpus: corpus))
        let weight = contradictionWeight ?? weight
        guard label == .good, weight > 0 else { return }
        made.append(Case(claims: claims, isBad: false, weight: weight, part: part))
        let right = Set(claims.map(\.values))
        for slot in ContradictionGenerator.Slot.allCases {
            guard let wrong = generator.contradict(output, context: context, slot: slot) else { continue }
            // The claims that were left alone are as good as before.
            let changed = Groundedness.vectors(wrong, index, prompt).filter { !right.contains($0.values) }
            if !changed.isEmpty { made.append(Case(claims: changed, isBad: true, weight: weight, part: part)) }
        }
    }

    /// How many good and bad answers were taken in.
    public var labels: (good: Int, bad: Int) { (cases.count { !$0.isBad }, cases.count { $0.isBad }) }

    /// Trains on what was taken in.
    ///
    /// - Parameters:
    ///   - card: what it was trained on, for the model's file.
    ///   - falseAlarms: the share of good answers of each corpus that may fail; nil fails from a probability of one half
    ///     on.
    ///   - baseRate: the share of bad answers to assume where the model will be used; nil takes that of the labels.
    /// - Returns: nil where there are fewer than `leastLabels` of a kind.
    public func model(card: [String], falseAlarms: Double? = nil, baseRate: Double? = nil) -> GroundednessModel? {
        guard min(labels.good, labels.bad) >= Self.leastLabels else { return nil }
        let (held, corpora) = heldOutByCorpus()
        var model = trained(leavingOut: nil, calibration: .fitting(held), card: card)
        if let baseRate {
            let curve = PlattScaling(fitting: held)
            let shift = Logistic.logOdds(baseRate) - Logistic.logOdds(held.baseRate)
            model.calibration = .platt(PlattScaling(slope: curve.slope, offset: curve.offset + shift))
        }
        if let area = held.auroc { model.card.append("held-out AUROC: \((area * 1000).rounded() / 1000)") }
        if let falseAlarms {
            let thresholds = Set(corpora).compactMap { corpus in
                let good = held.scores.indices.filter { corpora[$0] == corpus && !held.outcomes[$0] }
                    .map { model.calibration.probability(held.scores[$0]) }
                return ConformalThreshold.threshold(scores: good, falseAlarms: falseAlarms)
            }
            if let threshold = thresholds.max() { model.failsFrom = min(1, threshold.nextUp) }
        }
        return model
    }

    /// What models say of answers that they have not learned from.
    public func heldOut() -> ScoredOutcomes { heldOutByCorpus().outcomes }

    private func heldOutByCorpus() -> (outcomes: ScoredOutcomes, corpora: [String]) {
        var scores: [Double] = []
        var outcomes: [Bool] = []
        var corpora: [String] = []
        let neutral = Calibration.platt(PlattScaling(slope: 1, offset: 0))
        for part in 0..<Self.parts {
            let held = cases.filter { $0.part == part }
            guard !held.isEmpty else { continue }
            let model = trained(leavingOut: part, calibration: neutral, card: [])
            for answer in held {
                scores.append(model.score(answer.claims))
                outcomes.append(answer.isBad)
                corpora.append(answer.corpus)
            }
        }
        return (ScoredOutcomes(scores: scores, outcomes: outcomes), corpora)
    }

    private func trained(leavingOut part: Int?, calibration: Calibration, card: [String]) -> GroundednessModel {
        GroundednessModel(
            unsupported: head(cases.filter { $0.part != part }, takesNewest: true),
            contradicts: head(made.filter { $0.part != part }, takesNewest: false), calibration: calibration,
            failsFrom: 0.5, card: card)
    }

    /// A head in whose training good and bad answers count alike together; of a bad answer all claims are bad, or only
    /// the one with most that is new.
    private func head(_ cases: [Case], takesNewest: Bool) -> ClaimHead {
        var claims: [ClaimVector] = []
        var isBad: [Bool] = []
        var weights: [Double] = []
        let bad = cases.reduce(1e-9) { $0 + ($1.isBad ? $1.weight : 0) }
        let good = cases.reduce(1e-9) { $0 + ($1.isBad ? 0 : $1.weight) }
        let total = Double(cases.count)
        for answer in cases {
            let weight = answer.weight * total / 2 / (answer.isBad ? bad : good)
            let taken =
                answer.isBad && takesNewest
                ? [answer.claims.max { Self.newness($0) < Self.newness($1) }!] : answer.claims
            for claim in taken {
                claims.append(claim)
                isBad.append(answer.isBad)
                weights.append(weight / Double(taken.count))
            }
        }
        return ClaimHead(training: claims, isBad: isBad, weights: weights)
    }

    private static func newness(_ claim: ClaimVector) -> Double {
        claim[.novelBothMass] + claim[.numbersNovelCount] + claim[.namesNovelBoth]
    }
}

import Evaluation
import Learning
import Testing
import Vocabulary

struct GroundednessModelTests {
    @Test func `the model that ships says what it was made of`() {
        let card = GroundednessModel.standard.card.joined(separator: "\n")
        #expect(card.contains("WiCE"))
        #expect(card.contains("ODC-BY"))
        #expect(card.contains("Apache-2.0"))
        #expect(GroundednessModel.standard.file.count < 1_000_000)
    }

    @Test func `a model survives as bytes and as text`() throws {
        let model = GroundednessModel.standard
        let read = try GroundednessModel(file: model.file)
        #expect(read.file == model.file)
        let text = model.text
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 200 })
        let fromText = try GroundednessModel(text: text)
        #expect(fromText.file == model.file)
    }

    @Test func `a damaged model is refused wherever the damage is`() {
        let file = GroundednessModel.standard.file
        for place in stride(from: 0, to: file.count, by: 997) {
            var damaged = file
            damaged[place] ^= 0x41
            #expect(throws: LearnedModelError.self) { try GroundednessModel(file: damaged) }
        }
        for length in [0, 3, 17, 40, file.count / 2, file.count - 1] {
            #expect(throws: LearnedModelError.self) { try GroundednessModel(file: Array(file.prefix(length))) }
        }
        #expect(throws: LearnedModelError.self) { try GroundednessModel(text: "") }
        #expect(throws: LearnedModelError.self) { try GroundednessModel(text: "something else\n\nAAAA") }
    }

    @Test func `the grader takes a model from a file, and says what is wrong with one`() throws {
        let spec = try GraderSpec(parsing: "groundedness:model=mine.model,abstain=0.1,threshold=0.7")
        let text = GroundednessModel.standard.text
        let grader = try spec.makeGrader { _ in text }
        #expect(grader.name == "groundedness")
        #expect(grader.threshold == 0.7)
        #expect(throws: GraderSpecError.self) { try spec.makeGrader { _ in "no model" } }
    }

    // MARK: - Training

    private static func answers(_ count: Int) -> [Trial] {
        let towns = ["Bern", "Turin", "Gent", "Graz", "Porto", "Malmö", "Brno", "Lublin", "Split", "Cork"]
        let trades = ["mill", "library", "bridge", "tower", "market", "school", "theatre"]
        return (0..<count).map { index in
            let (town, trade) = (towns[index % 10], trades[index % 7])
            let year = 1700 + index
            let context = """
                The \(trade) of \(town) was built in \(year). It has \(3 + index % 40) rooms and a garden. \
                The mayor of \(town) opened it in the summer of \(year + 3).
                """
            let isBad = index % 2 == 1
            let output =
                isBad
                ? "The \(trade) of \(town) was burnt by \(towns[(index + 3) % 10]) pirates in \(year - 90)."
                : "The \(trade) of \(town) was built in \(year) and has \(3 + index % 40) rooms."
            return Trial(
                id: "\(index)", operation: "answer", prompt: "", context: context, output: output,
                label: isBad ? .bad : .good)
        }
    }

    @Test func `a model is learned from labelled answers`() throws {
        var trainer = GroundednessTrainer(seed: 3)
        for trial in Self.answers(104) { trainer.add(trial) }
        let model = try #require(trainer.model(card: ["data: a test"]))
        #expect(model.card.first == "data: a test")
        let (good, bad) = (Self.answers(160)[150], Self.answers(160)[151])
        let judge = Groundedness(model)
        let right = try #require(judge.judge(good.output!, context: good.context!))
        let wrong = try #require(judge.judge(bad.output!, context: bad.context!))
        #expect(right.probability < 0.3)
        #expect(wrong.probability > 0.7)
    }

    @Test func `a promise of false alarms holds for each corpus, and a base rate moves the probabilities`() throws {
        var trainer = GroundednessTrainer(seed: 3)
        for (place, trial) in Self.answers(208).enumerated() {
            trainer.add(trial, corpus: place % 4 < 2 ? "one" : "other")
        }
        let plain = try #require(trainer.model(card: []))
        #expect(plain.failsFrom == 0.5)
        let rare = try #require(trainer.model(card: [], falseAlarms: 0.1, baseRate: 0.1))
        let common = try #require(trainer.model(card: [], falseAlarms: 0.1, baseRate: 0.5))
        #expect(rare.failsFrom < common.failsFrom)
        for score in [-2.0, 0, 2] {
            #expect(rare.calibration.probability(score) < common.calibration.probability(score))
        }
        let alarms = Self.answers(208).filter { $0.label == .good }.count {
            Groundedness(common).judge($0.output!, context: $0.context!)!.probability >= common.failsFrom
        }
        #expect(alarms <= 14)
    }

    @Test func `too few labels train nothing`() {
        var trainer = GroundednessTrainer()
        for trial in Self.answers(60) { trainer.add(trial) }
        #expect(trainer.labels.good == 30)
        #expect(trainer.model(card: []) == nil)
    }

    // MARK: - Recalibration

    @Test func `fifty labels put the probabilities right`() throws {
        var recalibration = GroundednessRecalibration()
        for trial in Self.answers(100) { recalibration.add(trial) }
        let model = try recalibration.recalibrated()
        let outcomes = Self.answers(160).suffix(60).map { trial in
            (Groundedness(model).judge(trial.output!, context: trial.context!)!.probability, trial.label == .bad)
        }
        let held = ScoredOutcomes(scores: outcomes.map(\.0), outcomes: outcomes.map(\.1))
        #expect(held.calibrationError() < 0.1)
        #expect(model.card.count == GroundednessModel.standard.card.count + 1)
    }

    @Test func `a wished share of false alarms sets the threshold`() throws {
        var recalibration = GroundednessRecalibration()
        for trial in Self.answers(120) { recalibration.add(trial) }
        let model = try recalibration.recalibrated(falseAlarms: 0.1)
        let good = Self.answers(120).filter { $0.label == .good }
        let alarms = good.count {
            Groundedness(model).judge($0.output!, context: $0.context!)!.probability >= model.failsFrom
        }
        #expect(alarms <= 6)
    }

    @Test func `too few labels are refused with what to bring`() {
        var recalibration = GroundednessRecalibration()
        for trial in Self.answers(49) { recalibration.add(trial) }
        #expect(throws: GroundednessRecalibration.Failure.self) { try recalibration.recalibrated() }
        for trial in Self.answers(60) { recalibration.add(trial) }
        #expect(throws: GroundednessRecalibration.Failure.self) { try recalibration.recalibrated(falseAlarms: 0.001) }
    }
}

import Foundation
import Testing

@testable import Learning

struct SparseVectorTests {
    @Test func `weights of one feature add up`() {
        let vector = SparseVector([(feature: 7, weight: 1), (feature: 3, weight: 4), (feature: 7, weight: 2)])
        #expect(vector.count == 2)
        #expect(vector.length == 5)
    }

    @Test func `the cosine is one for the same direction and zero without common features`() {
        let vector = SparseVector([(feature: 1, weight: 1), (feature: 2, weight: 2)])
        let double = SparseVector([(feature: 1, weight: 2), (feature: 2, weight: 4)])
        #expect(abs(vector.cosine(double) - 1) < 1e-12)
        #expect(vector.cosine(SparseVector([(feature: 3, weight: 1)])) == 0)
        #expect(vector.cosine(SparseVector([(feature: UInt64, weight: Double)]())) == 0)
    }
}

struct FunctionTests {
    @Test(arguments: [1e-300, 0.001, 0.5, 0.999, 1, 1.4142, 2, 10, 12345.678, 1e300])
    func `the logarithm agrees with the C library`(_ value: Double) {
        #expect(abs(Logarithm.natural(value) - log(value)) <= 1e-14 * max(1, abs(log(value))))
    }

    @Test(arguments: [-1000.5, -72, -1, -0.3, 0, 0.5, 1, 10.25, 1023.5])
    func `the power of two agrees with the C library`(_ exponent: Double) {
        #expect(abs(PowerOfTwo.raised(to: exponent) / exp2(exponent) - 1) < 1e-13)
    }

    @Test func `powers beyond the range of doubles are zero and infinity`() {
        #expect(PowerOfTwo.raised(to: -5000) == 0)
        #expect(PowerOfTwo.raised(to: 5000) == .infinity)
        #expect(PowerOfTwo.raised(to: .nan).isNaN)
    }
}

struct InverseDocumentFrequencyTests {
    @Test func `a rarer word weighs more`() {
        let weights = InverseDocumentFrequency(documents: 1000)
        #expect(weights.weight(of: 1, isEveryday: false) > weights.weight(of: 100, isEveryday: false))
        #expect(weights.weight(of: 1000, isEveryday: false) > 0)
    }

    @Test func `a collection of one text knows already that everyday words say little`() {
        let weights = InverseDocumentFrequency(documents: 1)
        #expect(weights.weight(of: 1, isEveryday: false) > 3 * weights.weight(of: 1, isEveryday: true))
    }

    @Test func `counts that cannot be do no harm`() {
        let weights = InverseDocumentFrequency(documents: -5)
        #expect(weights.weight(of: 90, isEveryday: false).isFinite)
        #expect(weights.weight(of: -1, isEveryday: true) > 0)
    }
}

struct WordProfileTests {
    private func similarity(_ left: String, _ right: String) -> Double {
        func vector(_ text: String) -> SparseVector { WordProfile(TextWords(text)).vector { _ in 1 } }
        return vector(left).cosine(vector(right))
    }

    @Test func `words that are spelled alike count as partly the same`() {
        #expect(similarity("parse", "parser") > 0.5)
        #expect(similarity("parse", "parser") < 1)
        #expect(similarity("authentication", "authentification") > similarity("authentication", "painting"))
    }

    @Test func `numbers are the same or not`() { #expect(similarity("4821", "4822") == 0) }

    @Test func `repeated words count once and order does not matter`() {
        #expect(abs(similarity("fix fix fix the form", "the form fix") - 1) < 1e-12)
    }

    @Test func `two long texts with the same words are sampled alike`() {
        let words = (0..<400).map { "word\($0 % 300)x" }
        let profile = WordProfile(TextWords(words.joined(separator: " ")))
        let longer = WordProfile(TextWords((words + ["more"]).joined(separator: " ")))
        #expect(profile.words.count == WordProfile.maximumWords)
        let common = Set(profile.words.map(\.hash)).intersection(longer.words.map(\.hash))
        #expect(common.count >= WordProfile.maximumWords - 1)
    }
}

struct TextSketchTests {
    private let text = "Refactor the login form in the billing service so that it reads its limits from the settings"

    @Test func `nearly the same text shares a band`() {
        let changed = text.replacing("login form", with: "login web form")
        #expect(!Set(TextSketch(TextWords(text)).bands).isDisjoint(with: TextSketch(TextWords(changed)).bands))
    }

    @Test func `another text shares none`() {
        let other = "Which rivers flow through Portugal, and how long is each of them?"
        #expect(Set(TextSketch(TextWords(text)).bands).isDisjoint(with: TextSketch(TextWords(other)).bands))
    }

    @Test(arguments: ["", "a", "日"]) func `a text that is too short has no bands`(_ text: String) {
        #expect(TextSketch(TextWords(text)).bands.isEmpty)
    }
}

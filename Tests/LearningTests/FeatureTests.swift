import Foundation
import Testing

@testable import Learning

struct FeatureTests {
    @Test func `a row keeps its entries in order and drops zeros and what is no number`() {
        let row = FeatureRow([
            (column: 5, value: 1), (column: 2, value: .nan), (column: 3, value: 0), (column: 1, value: 4),
            (column: 5, value: 2), (column: -1, value: 9),
        ])
        #expect(row.columns == [1, 5])
        #expect(row.values == [4, 3])
        #expect(row.value(in: 5) == 3)
        #expect(row.value(in: 4) == 0)
    }

    @Test func `a matrix gives its rows back`() {
        let rows = [FeatureRow(dense: [0, 1, 2]), FeatureRow(), FeatureRow(dense: [3])]
        let matrix = FeatureMatrix(columnCount: 2, rows: rows)
        #expect(matrix.rowCount == 3)
        #expect(matrix[0] == FeatureRow(dense: [0, 1]))
        #expect(matrix[1] == FeatureRow())
        #expect(matrix[2] == FeatureRow(dense: [3]))
    }

    @Test func `words and pairs of neighbouring words are terms`() {
        let weights = TermWeights(
            learning: ["Red house", "red house", "a Red House by"],
            settings: .init(minimumTexts: 3, maximumShare: 1))
        #expect(Set(weights.terms) == ["red", "house", "red house"])
    }

    @Test func `terms that too few or nearly all texts have are left out`() {
        let texts = ["all one", "all one", "all two", "all three"]
        let weights = TermWeights(learning: texts, settings: .init(minimumTexts: 2, maximumShare: 0.9))
        #expect(Set(weights.terms) == ["one", "all one"])
    }

    @Test func `values are the logarithmic counts times idf, of length one`() throws {
        let weights = TermWeights(
            learning: ["x", "x", "y", "y", "z"], settings: .init(minimumTexts: 2, maximumShare: 1))
        let entries = weights.entries(of: TextWords("x x . y"))
        #expect(entries.count == 2)
        #expect(abs(entries.reduce(0) { $0 + $1.value * $1.value } - 1) < 1e-6)
        let (x, y) = (try #require(entries.map(\.value).max()), try #require(entries.map(\.value).min()))
        #expect(abs(Double(x / y) - (1 + log(2))) < 1e-6)
    }

    @Test func `the same texts in another order give the same columns`() {
        let texts = (0..<50).map { "the job \($0 % 7) needs \($0 % 5) files and \($0 % 3) tests" }
        let one = TermWeights(learning: texts)
        let two = TermWeights(learning: texts.reversed())
        #expect(one.terms == two.terms)
        #expect(one.weights == two.weights)
        #expect(one.terms.count > 20)
    }

    @Test func `of too many terms the most common are kept`() {
        let texts = (0..<30).map { "common \($0 % 3 == 0 ? "often" : "rare\($0 / 4)")" }
        let weights = TermWeights(
            learning: texts, settings: .init(minimumTexts: 2, maximumShare: 1, maximumTerms: 2))
        #expect(weights.terms[0] == "common")
        #expect(weights.terms.count == 2)
    }

    @Test func `terms are the same after being kept`() throws {
        let weights = TermWeights(
            learning: ["größe zählt", "größe zählt", "größe zählt"],
            settings: .init(maximumShare: 1))
        var encoder = ModelEncoder()
        weights.encode(to: &encoder)
        var decoder = ModelDecoder(encoder.bytes)
        let read = try TermWeights(from: &decoder)
        #expect(read.terms == weights.terms)
        #expect(
            read.entries(of: TextWords("Größe")).map(\.value) == weights.entries(of: TextWords("größe")).map(\.value))
        #expect(read.columnCount == 3)
    }
}

import Testing

@testable import Learning

struct ForestFileTests {
    private func forest() async throws -> RandomForest {
        let cases = SampleCases(200)
        return try await RandomForest.train(cases.rows, cases.outcomes, settings: .init(trees: 5)).forest
    }

    private func code(_ bytes: [UInt8]) -> LearnedModelError.Code? {
        do throws(LearnedModelError) {
            _ = try RandomForest(file: bytes)
            return nil
        } catch { return error.code }
    }

    private func sealed(_ write: (inout ModelEncoder) -> Void) -> [UInt8] {
        var encoder = ModelEncoder()
        write(&encoder)
        return ModelEnvelope.sealed(encoder.bytes, kind: "FRST", version: 1)
    }

    @Test func `a forest is the same after being kept in a file`() async throws {
        let forest = try await forest()
        let read = try RandomForest(file: forest.file)
        #expect(read == forest)
        #expect(forest.file.count < 26 + 40 + forest.nodeCount * 8)
    }

    @Test func `a file that is cut anywhere is refused`() async throws {
        let file = try await forest().file
        for length in stride(from: 0, to: file.count, by: 7) {
            let code = code(Array(file[..<length]))
            #expect(code == (length == 0 ? .notAModel : .truncated))
        }
    }

    @Test func `a flipped bit anywhere behind the header is found`() async throws {
        let file = try await forest().file
        for place in stride(from: 18, to: file.count, by: 11) {
            var damaged = file
            damaged[place] ^= 0x10
            #expect(code(damaged) == .damaged)
        }
    }

    @Test func `another kind of file, another kind of model and a newer version are told apart`() async throws {
        let content: [UInt8] = [1, 2, 3]
        #expect(code(Array("{\"trees\": []}".utf8)) == .notAModel)
        #expect(code(ModelEnvelope.sealed(content, kind: "PRED", version: 1)) == .otherKind)
        #expect(code(ModelEnvelope.sealed(content, kind: "FRST", version: 2)) == .newer)
    }

    @Test func `counts beyond what the bytes can hold set no memory aside`() {
        for count in [UInt64(1) << 20, 1 << 40, .max] {
            let bytes = sealed {
                $0.writeCompact(10)
                $0.write(0.5)
                $0.writeCompact(1)
                $0.writeCompact(count)
            }
            #expect(code(bytes) == .inconsistent)
        }
        #expect(
            code(
                sealed {
                    $0.writeCompact(1 << 30); $0.write(0.5); $0.writeCompact(0); $0.writeCompact(0)
                })
                == .inconsistent)
    }

    @Test func `a tree that never ends, or asks for a column that is not there, is refused`() {
        func tree(nodes: Int, _ write: (inout ModelEncoder) -> Void) -> [UInt8] {
            sealed {
                $0.writeCompact(2)
                $0.write(0.5)
                $0.writeCompact(1)
                $0.writeCompact(UInt64(nodes))
                write(&$0)
            }
        }
        func inner(_ encoder: inout ModelEncoder, column: UInt64) {
            encoder.writeCompact(column + 1)
            encoder.write(Float(0.5))
            encoder.write(UInt16(3))
        }
        #expect(code(tree(nodes: 3) { for _ in 0..<3 { inner(&$0, column: 0) } }) == .inconsistent)
        #expect(code(tree(nodes: 1) { inner(&$0, column: 2) }) == .inconsistent)
        #expect(
            code(
                tree(nodes: 1) {
                    $0.writeCompact(0); $0.write(Float(7))
                }) == .inconsistent)
        #expect(
            code(
                tree(nodes: 1) {
                    $0.writeCompact(0); $0.write(Float.nan)
                }) == .inconsistent)
        #expect(
            code(
                tree(nodes: 1) {
                    $0.writeCompact(0); $0.write(Float(1)); $0.write(UInt8(0))
                }) == .inconsistent)
        #expect(
            code(
                tree(nodes: 1) {
                    $0.writeCompact(0); $0.write(Float(1))
                }) == nil)
    }

    @Test func `no bytes make the reader stumble`() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<3000 {
            let content = (0..<random.below(200)).map { _ in UInt8(random.below(random.below(2) == 0 ? 4 : 256)) }
            let bytes = ModelEnvelope.sealed(content, kind: "FRST", version: 1)
            if let forest = try? RandomForest(file: bytes) {
                #expect(0...1 ~= forest.probability(of: FeatureRow(dense: [1, 2, 3])))
            }
        }
    }

    @Test func `a number of more than 64 bits is refused`() {
        var decoder = ModelDecoder([UInt8](repeating: 0xFF, count: 12))
        #expect(throws: LearnedModelError.self) { try decoder.compact() }
        var largest = ModelEncoder()
        largest.writeCompact(.max)
        var reader = ModelDecoder(largest.bytes)
        #expect((try? reader.compact()) == .max)
    }
}

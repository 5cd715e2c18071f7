import JSON
import Testing

@testable import Spending

@Suite struct SpawnCapsTests {
    private static let caps = SpawnCaps(depth: 2, fanOut: 3, total: 4, tokens: 50, turns: 6, wallClock: .seconds(7))

    @Test func `at every cap an agent may still start`() {
        let situation = SpawnSituation(
            depth: 2, fanOut: 3, total: 4, tokens: 50, turns: 6, wallClock: .seconds(7))
        #expect(Self.caps.refusal(of: situation) == nil)
    }

    @Test(
        arguments: [
            (SpawnSituation(depth: 3), .depth, 3, 2), (SpawnSituation(fanOut: 4), .fanOut, 4, 3),
            (SpawnSituation(total: 5), .total, 5, 4), (SpawnSituation(tokens: 51), .tokens, 51, 50),
            (SpawnSituation(turns: 7), .turns, 7, 6),
            (SpawnSituation(wallClock: .seconds(7) + .milliseconds(1)), .wallClock, 8, 7),
        ] as [(SpawnSituation, SpawnRefusal.Cap, Int64, Int64)])
    func `beyond a cap the refusal says which, how far and what to do`(
        _ situation: SpawnSituation, _ cap: SpawnRefusal.Cap, _ reached: Int64, _ limit: Int64
    ) throws {
        let refusal = try #require(Self.caps.refusal(of: situation))
        #expect((refusal.cap, refusal.reached, refusal.limit) == (cap, reached, limit))
        #expect(refusal.whatHappened.contains("\(reached)"))
        #expect(!refusal.whatToDo.isEmpty)
        #expect(refusal.json["cap"]?.stringValue == cap.rawValue)
        #expect(!refusal.isRetryable)
    }
}

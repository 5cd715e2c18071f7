import Immunity
import Testing
import Vocabulary

@testable import Orchestrator

struct RetrainingNeedTests {
    private let now = Timestamp(seconds: 1_795_370_979)

    private func need(
        _ model: RetrainingNeed.Model, last: Int64 = 1000, _ ending: RetrainingRecord.Ending?? = nil, starts: Int = 1,
        recorded: Int64 = 0, since: Duration = .zero
    ) -> RetrainingNeed {
        var record: RetrainingRecord?
        if let ending {
            record = RetrainingRecord(startedAt: now - since, starts: starts, lastNumber: recorded, newTrials: 0)
            record?.ending = ending
            if ending != nil { record?.endedAt = now }
        }
        return RetrainingNeed(wanted: 200, model: model, record: record, lastNumber: last)
    }

    @Test func `new is what neither the model nor the last attempt knew`() {
        #expect(need(.none).newSince == 0)
        #expect(need(.madeAt(300)).newSince == 300)
        #expect(need(.madeAt(300), .kept, recorded: 700).newSince == 700)
        #expect(need(.madeAt(800), .kept, recorded: 700).newSince == 800)
        #expect(need(.none, .notEnoughData, recorded: 700).newSince == 700)
    }

    @Test func `an attempt that was not done knew nothing`() {
        #expect(need(.madeAt(300), .some(nil), recorded: 700).newSince == 300)
    }

    @Test func `a model that took over and is gone is made again`() {
        #expect(need(.none, .tookOver, recorded: 700).newSince == 0)
    }

    @Test func `a store that is younger than the model counts from its beginning`() {
        #expect(need(.madeAt(300), last: 250).newSince == 0)
    }

    @Test func `it is due when as many have come as are wanted`() {
        #expect(!need(.none).isDue(newTrials: 199, at: now))
        #expect(need(.none).isDue(newTrials: 200, at: now))
        #expect(need(.madeAt(300), .failed, recorded: 700).isDue(newTrials: 200, at: now))
    }

    @Test(arguments: [(1, 600), (2, 1200), (3, 2400), (8, 76_800), (9, 86_400), (60, 86_400)])
    func `after each end of a process in the middle the wait is twice as long, up to a day`(
        _ starts: Int, _ seconds: Int
    ) {
        let wait = Duration.seconds(seconds)
        #expect(!need(.none, .some(nil), starts: starts, since: wait - .seconds(1)).isDue(newTrials: 500, at: now))
        #expect(need(.none, .some(nil), starts: starts, since: wait).isDue(newTrials: 500, at: now))
    }

    @Test func `a clock that was set back does not stop it`() {
        #expect(need(.none, .some(nil), since: .seconds(-5000)).isDue(newTrials: 500, at: now))
    }

    @Test func `starts are counted until an attempt is done`() {
        #expect(need(.none).beginning(newTrials: 1, at: now).starts == 1)
        #expect(need(.none, .some(nil), starts: 3).beginning(newTrials: 1, at: now).starts == 4)
        #expect(need(.none, .kept, starts: 3).beginning(newTrials: 1, at: now).starts == 1)
    }
}

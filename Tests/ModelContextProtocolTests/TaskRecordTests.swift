import JSON
import Testing
import Vocabulary

@testable import ModelContextProtocol

/// The states of a task.
@Suite struct TaskRecordTests {
    private let created = TaskRecord(id: "t", createdAt: Timestamp(seconds: 100))

    private func object(_ json: JSON) -> JSONObject { json.objectValue ?? JSONObject() }

    private static let ends: [TaskRecord.End] = [
        .completed(JSONObject([("content", [] as JSON)])), .failed(ProtocolError(.internalError, "no")), .cancelled,
    ]

    @Test func `a new task is being worked on, and has no time to live yet`() {
        #expect(
            JSON.object(created.json(TaskSettings()))
                == [
                    "taskId": "t", "status": "working", "createdAt": "1970-01-01T00:01:40.000Z",
                    "lastUpdatedAt": "1970-01-01T00:01:40.000Z", "ttlMs": nil, "pollIntervalMs": 1000,
                ])
    }

    @Test(arguments: ends) func `an end never changes`(_ end: TaskRecord.End) {
        var record = created
        let isFinished = record.finish(end, at: Timestamp(seconds: 101))
        #expect(isFinished)
        for other in Self.ends {
            let isFinishedAgain = record.finish(other, at: Timestamp(seconds: 102))
            #expect(!isFinishedAgain)
        }
        let isAsked = record.ask(["a": 1], round: 1, at: Timestamp(seconds: 102))
        #expect(!isAsked)
        let isSaid = record.say("still here", at: Timestamp(seconds: 102))
        #expect(!isSaid)
        let answered = record.answer(object(["a": 1]), at: Timestamp(seconds: 102))
        #expect(answered == nil)
        #expect(record.end == end)
        #expect(record.updatedAt == Timestamp(seconds: 101))
    }

    @Test func `an ended task lives on from its end, counted from its creation`() {
        var record = created
        _ = record.finish(.cancelled, at: Timestamp(seconds: 105))
        var settings = TaskSettings()
        settings.retention = .seconds(60)
        #expect(record.keptUntil(settings.retention) == Timestamp(seconds: 165))
        #expect(record.json(settings)["ttlMs"] == 65_000)
    }

    @Test func `a task with questions needs input until all of them are answered`() {
        var record = created
        let isAsked = record.ask(["b": "second", "a": "first"], round: 1, at: Timestamp(seconds: 101))
        #expect(isAsked)
        #expect(record.status == "input_required")
        let half = record.answer(object(["a": 1]), at: Timestamp(seconds: 102))
        #expect(half == [:])
        #expect(record.status == "input_required")
        #expect(record.json(TaskSettings())["inputRequests"] == ["b": "second"])
        let whole = record.answer(object(["b": 2, "zzz": 3]), at: Timestamp(seconds: 103))
        #expect(whole == [1: ["a": 1, "b": 2]])
        #expect(record.status == "working")
        #expect(record.json(TaskSettings())["inputRequests"] == nil)
    }

    @Test func `an answer to a question that is not open changes nothing`() {
        var record = created
        _ = record.ask(["a": "first"], round: 1, at: Timestamp(seconds: 101))
        _ = record.answer(object(["a": 1]), at: Timestamp(seconds: 102))
        let again = record.answer(object(["a": 2]), at: Timestamp(seconds: 103))
        #expect(again == nil)
        #expect(record.updatedAt == Timestamp(seconds: 102))
    }

    @Test func `no key is ever used twice, not even one that looks like ours`() {
        var record = created
        _ = record.ask(["a": 1, "a-2": 2], round: 1, at: Timestamp(seconds: 101))
        _ = record.answer(object(["a": 1, "a-2": 2]), at: Timestamp(seconds: 102))
        _ = record.ask(["a": 3], round: 2, at: Timestamp(seconds: 103))
        #expect(record.questions.map(\.wireKey) == ["a-3"])
        let answered = record.answer(object(["a-3": "yes"]), at: Timestamp(seconds: 104))
        #expect(answered == [2: ["a": "yes"]])
    }

    @Test func `what is withdrawn need not be answered any more`() {
        var record = created
        _ = record.ask(["a": 1], round: 1, at: Timestamp(seconds: 101))
        _ = record.ask(["b": 2], round: 2, at: Timestamp(seconds: 105))
        #expect(record.rounds(askedBy: Timestamp(seconds: 104)) == [1])
        let isWithdrawn = record.withdraw(1, at: Timestamp(seconds: 106))
        #expect(isWithdrawn)
        let isWithdrawnAgain = record.withdraw(1, at: Timestamp(seconds: 106))
        #expect(!isWithdrawnAgain)
        #expect(record.questions.map(\.key) == ["b"])
    }

    @Test func `its times do not go back when the wall clock does`() {
        var record = created
        _ = record.say("on it", at: Timestamp(seconds: 50))
        #expect(record.updatedAt == Timestamp(seconds: 100))
        #expect(record.json(TaskSettings())["statusMessage"] == "on it")
    }
}

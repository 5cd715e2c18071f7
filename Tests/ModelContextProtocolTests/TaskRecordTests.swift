import JSON
import Testing
import Vocabulary

@testable import ModelContextProtocol

/// The states of a task.
@Suite struct TaskRecordTests {
    private let created = TaskRecord(id: "t", createdAt: Timestamp(seconds: 100))

    private func object(_ json: JSON) -> JSONObject { json.objectValue ?? JSONObject() }

    private func form(_ keys: String...) -> [String: InputRequest] {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, .form(message: $0, schema: ["type": "object"])) })
    }

    private let yes: JSON = ["action": "accept"]
    private let no: JSON = ["action": "decline"]

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

    @Test(arguments: ends) func `an end never changes`(_ end: TaskRecord.End) throws {
        var record = created
        let isFinished = record.finish(end, at: Timestamp(seconds: 101))
        #expect(isFinished)
        for other in Self.ends {
            let isFinishedAgain = record.finish(other, at: Timestamp(seconds: 102))
            #expect(!isFinishedAgain)
        }
        let isAsked = record.ask(form("a"), round: 1, at: Timestamp(seconds: 102))
        #expect(!isAsked)
        let isSaid = record.say("still here", at: Timestamp(seconds: 102))
        #expect(!isSaid)
        let answered = try record.answer(object(["a": yes]), at: Timestamp(seconds: 102))
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

    @Test func `a task with questions needs input until all of them are answered`() throws {
        var record = created
        let isAsked = record.ask(form("a", "b"), round: 1, at: Timestamp(seconds: 101))
        #expect(isAsked)
        #expect(record.status == "input_required")
        let half = try record.answer(object(["a": yes]), at: Timestamp(seconds: 102))
        #expect(half == [:])
        #expect(record.status == "input_required")
        #expect(record.json(TaskSettings())["inputRequests"]?.objectValue?.keys == ["b"])
        let whole = try record.answer(object(["b": no, "zzz": 3]), at: Timestamp(seconds: 103))
        #expect(whole == [1: ["a": yes, "b": no]])
        #expect(record.status == "working")
        #expect(record.json(TaskSettings())["inputRequests"] == nil)
    }

    @Test func `an answer to a question that is not open changes nothing`() throws {
        var record = created
        _ = record.ask(form("a"), round: 1, at: Timestamp(seconds: 101))
        _ = try record.answer(object(["a": yes]), at: Timestamp(seconds: 102))
        let again = try record.answer(object(["a": no]), at: Timestamp(seconds: 103))
        #expect(again == nil)
        #expect(record.updatedAt == Timestamp(seconds: 102))
    }

    @Test func `no key is ever used twice, not even one that looks like ours`() throws {
        var record = created
        _ = record.ask(form("a", "a-2"), round: 1, at: Timestamp(seconds: 101))
        _ = try record.answer(object(["a": yes, "a-2": no]), at: Timestamp(seconds: 102))
        _ = record.ask(form("a"), round: 2, at: Timestamp(seconds: 103))
        #expect(record.questions.map(\.wireKey) == ["a-3"])
        let answered = try record.answer(object(["a-3": yes]), at: Timestamp(seconds: 104))
        #expect(answered == [2: ["a": yes]])
    }

    @Test func `what is withdrawn need not be answered any more`() {
        var record = created
        _ = record.ask(form("a"), round: 1, at: Timestamp(seconds: 101))
        _ = record.ask(form("b"), round: 2, at: Timestamp(seconds: 105))
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

    @Test func `what is no answer is refused, with all that came along`() {
        var record = created
        _ = record.ask(form("a", "b"), round: 1, at: Timestamp(seconds: 101))
        #expect(throws: ProtocolError.self) {
            try record.answer(object(["a": yes, "b": ["action": "perhaps"]]), at: Timestamp(seconds: 102))
        }
        #expect(record.questions.map(\.key) == ["a", "b"])
        #expect(record.updatedAt == Timestamp(seconds: 101))
    }
}

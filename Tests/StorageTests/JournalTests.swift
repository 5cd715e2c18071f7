import Foundation
import JSON
import OrchestratorTestSupport
import Storage
import Testing
import Vocabulary

@Suite struct `Journal` {
    /// A store with twelve entries, closed.
    private static func filledStore() async throws -> TemporaryStore {
        let store = try TemporaryStore()
        for index in 1...12 {
            try await store.database.write { transaction in
                try transaction.append(
                    JournalEvent(
                        kind: "test.counted", at: Timestamp(seconds: Int64(index)),
                        payload: ["count": .integer(Int64(index)), "text": "a\"b\\c ů"]))
            }
        }
        try await store.database.close()
        return store
    }

    private static func verify(_ store: TemporaryStore) async throws -> JournalReport {
        try await store.openAgain().verifyJournal()
    }

    @Test func `an untouched journal verifies and says how far it reaches`() async throws {
        let store = try await Self.filledStore()
        let report = try await Self.verify(store)
        #expect(report.isIntact)
        #expect(report.entries == 12)
        #expect(report.lastSequence == 12)
        #expect(report.signedSequence == 12)
        let lastHash = try StoreFile(path: store.path).text("SELECT hash FROM journal WHERE seq = 12")
        #expect(report.lastHash == lastHash)
    }

    @Test func `an empty journal verifies`() async throws {
        let store = try TemporaryStore()
        let report = try await store.database.verifyJournal()
        #expect(report.isIntact)
        #expect(report.entries == 0)
        #expect(report.signedSequence == 0)
    }

    // Computed with Python: sha256(bytes(32) + pack(">qq", 1, 1_000_000) + sha256(b'{"a":1}').digest() + b"test.first")
    @Test func `the hashes are those of the documented formula`() async throws {
        let store = try TemporaryStore()
        try await store.database.write { transaction in
            try transaction.append(
                JournalEvent(kind: "test.first", at: Timestamp(seconds: 1), payload: ["a": 1]))
        }
        let entry = try await store.database.journalEntries(after: 0, limit: 10)[0]
        #expect(entry.payloadText == #"{"a":1}"#)
        #expect(entry.payloadHash == "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862")
        #expect(entry.hash == "877197565c22d44f74ccc922c4def3036c7d658a7413d08719e9a4daed68df92")
    }

    @Test func `entries come back in order, page by page`() async throws {
        let store = try await Self.filledStore()
        let database = try store.openAgain()
        let page = try await database.journalEntries(after: 5, limit: 3)
        #expect(page.map(\.sequence) == [6, 7, 8])
        #expect(page[0].kind == "test.counted")
        #expect(page[0].at == Timestamp(seconds: 6))
        #expect(page[0].payload == ["count": 6, "text": "a\"b\\c ů"])
    }

    @Test func `an erased payload is gone and the chain still verifies`() async throws {
        let store = try await Self.filledStore()
        let database = try store.openAgain()
        let erased = try await database.write { try [$0.eraseJournalPayload(of: 4), $0.eraseJournalPayload(of: 99)] }
        #expect(erased == [true, false])
        let report = try await database.verifyJournal()
        #expect(report.isIntact)
        #expect(report.erasedPayloads == 1)
        let entry = try await database.journalEntries(after: 3, limit: 1)[0]
        #expect(entry.payload == nil)
        try await database.close()
        #expect(try !StoreFile(path: store.path).bytes.contains(#"{"count":4,"#))
    }

    /// What somebody does to the file, and what the walk must say.
    struct Tampering: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let statements: [String]
        let findings: [String]
    }

    static let tamperings = [
        Tampering(
            testDescription: "a payload is edited",
            statements: ["UPDATE journal SET payload = replace(payload, '5', '6') WHERE seq = 5"],
            findings: ["payload_edited 5"]),
        Tampering(
            testDescription: "a payload is edited and its hash with it",
            statements: [
                """
                UPDATE journal SET payload = '{}',
                    payload_hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' WHERE seq = 5
                """
            ],
            findings: ["entry_edited 5"]),
        Tampering(
            testDescription: "a payload's hash is no hash",
            statements: ["UPDATE journal SET payload_hash = 'x' WHERE seq = 5"],
            findings: ["entry_edited 5", "payload_edited 5"]),
        Tampering(
            testDescription: "a kind is edited", statements: ["UPDATE journal SET kind = 'test.denied' WHERE seq = 7"],
            findings: ["entry_edited 7"]),
        Tampering(
            testDescription: "a time is edited", statements: ["UPDATE journal SET at = at + 1 WHERE seq = 1"],
            findings: ["entry_edited 1"]),
        Tampering(
            testDescription: "a hash is edited",
            statements: ["UPDATE journal SET hash = replace(hash, '0', '1') WHERE seq = 6"],
            findings: ["entry_edited 6", "entry_edited 7"]),
        Tampering(
            testDescription: "the first entries are deleted", statements: ["DELETE FROM journal WHERE seq < 3"],
            findings: ["removed 1"]),
        Tampering(
            testDescription: "an entry in the middle is deleted", statements: ["DELETE FROM journal WHERE seq = 6"],
            findings: ["removed 6"]),
        Tampering(
            testDescription: "an entry in the middle is deleted and the others moved up",
            statements: [
                "DELETE FROM journal WHERE seq = 6", "UPDATE journal SET seq = -seq WHERE seq > 6",
                "UPDATE journal SET seq = -seq - 1 WHERE seq < 0",
            ],
            findings: [
                "entry_edited 6", "entry_edited 7", "entry_edited 8", "entry_edited 9", "entry_edited 10",
                "entry_edited 11", "tail_cut 12", "earlier_suspicion 0",
            ]),
        Tampering(
            testDescription: "the tail is cut off", statements: ["DELETE FROM journal WHERE seq > 10"],
            findings: ["tail_cut 11", "earlier_suspicion 0"]),
        Tampering(
            testDescription: "everything is deleted", statements: ["DELETE FROM journal"],
            findings: ["tail_cut 1", "earlier_suspicion 0"]),
        Tampering(
            testDescription: "an entry is added at the end",
            statements: [
                "INSERT INTO journal SELECT 13, kind, at, payload, payload_hash, hash FROM journal WHERE seq = 3"
            ],
            findings: ["entry_edited 13"]),
        Tampering(
            testDescription: "an entry is added before the first",
            statements: [
                "INSERT INTO journal SELECT 0, kind, at, payload, payload_hash, hash FROM journal WHERE seq = 3"
            ],
            findings: ["inserted 0", "entry_edited 1"]),
        Tampering(
            testDescription: "two neighbours change places",
            statements: [
                "UPDATE journal SET seq = 100 WHERE seq = 4", "UPDATE journal SET seq = 4 WHERE seq = 5",
                "UPDATE journal SET seq = 5 WHERE seq = 100",
            ],
            findings: ["entry_edited 4", "entry_edited 5", "entry_edited 6"]),
    ]

    @Test(arguments: tamperings)
    func `every way of tampering shows where it is`(_ tampering: Tampering) async throws {
        let store = try await Self.filledStore()
        for statement in tampering.statements { try StoreFile(path: store.path).run(statement) }
        let report = try await Self.verify(store)
        #expect(report.findings.map { "\($0.kind.rawValue) \($0.sequence)" } == tampering.findings)
        #expect(report.findingCount == tampering.findings.count)
        #expect(report.findings.allSatisfy { !$0.description.isEmpty })
    }

    /// Makes every hash from entry 9 on fit an edited payload, as somebody would who knows the formula but not the key.
    @Test func `a chain computed anew shows by the signature outside`() async throws {
        let original = try await Self.filledStore()
        let forged = try TemporaryStore()
        for index in 1...12 {
            try await forged.database.write { transaction in
                try transaction.append(
                    JournalEvent(
                        kind: "test.counted", at: Timestamp(seconds: Int64(index)),
                        payload: ["count": .integer(index == 9 ? 900 : Int64(index)), "text": "a\"b\\c ů"]))
            }
        }
        try await forged.database.close()
        try StoreFile(path: original.path).write(try StoreFile(path: forged.path).bytes)
        let report = try await Self.verify(original)
        #expect(report.findings.map(\.kind) == [.rewritten, .earlierSuspicion])
        #expect(report.findings[0].sequence == 12)
    }

    // MARK: The head

    private static func head(_ store: TemporaryStore) -> StoreFile { StoreFile(path: store.folder + "/journal.head") }

    @Test func `a head older than the journal is what a crash leaves behind`() async throws {
        let store = try TemporaryStore()
        try await store.database.write {
            _ = try $0.append(JournalEvent(kind: "a.b", at: Timestamp(seconds: 1), payload: 1))
        }
        let older = try Self.head(store).bytes
        try await store.database.write {
            _ = try $0.append(JournalEvent(kind: "a.b", at: Timestamp(seconds: 2), payload: 2))
        }
        try Self.head(store).write(older)
        let report = try await Self.verify(store)
        #expect(report.isIntact)
        #expect(report.lastSequence == 2)
        #expect(report.signedSequence == 1)
    }

    @Test(arguments: [
        ("", "head_missing"), ("garbage", "head_forged"),
        (
            String(repeating: "0", count: 16) + " " + String(repeating: "0", count: 64) + " "
                + String(repeating: "0", count: 64) + "\n", "head_forged"
        ),
    ])
    func `a head that is gone or not ours shows, and stays on record after the next commit`(
        _ content: String, _ finding: String
    ) async throws {
        let store = try await Self.filledStore()
        try Self.head(store).write(Data(content.utf8))
        let first = try await Self.verify(store)
        #expect(first.findings.map(\.kind.rawValue) == [finding, "earlier_suspicion"])
        let database = try store.openAgain()
        try await database.write {
            _ = try $0.append(JournalEvent(kind: "a.b", at: Timestamp(seconds: 1), payload: nil))
        }
        let second = try await database.verifyJournal()
        #expect(second.findings.map(\.kind) == [.earlierSuspicion])
        #expect(second.signedSequence == 13)
    }

    @Test func `a head signed with another key is not ours`() async throws {
        let store = try await Self.filledStore()
        let other = try await Self.filledStore()
        try Self.head(store).write(try Self.head(other).bytes)
        let report = try await Self.verify(store)
        #expect(report.findings.map(\.kind) == [.headForged, .earlierSuspicion])
    }
}

extension Data {
    fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}

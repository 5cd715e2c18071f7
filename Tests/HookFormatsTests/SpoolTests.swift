import Foundation
import HookFormats
import JSON
import Testing
import Vocabulary

struct SpoolTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "spool-\(UUID().uuidString)").path()
    private let noon = Timestamp(seconds: 1_800_000_000)

    private func line(_ number: Int, at moment: Timestamp) -> SpoolLine {
        SpoolLine(id: "l\(number)", at: moment, payload: ["n": .integer(Int64(number))])
    }

    @Test func `lines come back in order, each once`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let spool = Spool(folder: folder)
        for number in 0..<5 { try spool.append(line(number, at: noon)) }
        let name = try #require(spool.files().first)
        let found = spool.read(name, from: 0)
        #expect(found.lines == (0..<5).map { line($0, at: noon) })
        #expect(found.broken == 0)
        try spool.append(line(5, at: noon))
        let later = spool.read(name, from: found.end)
        #expect(later.lines == [line(5, at: noon)])
        #expect(spool.read(name, from: later.end).lines.isEmpty)
    }

    @Test func `a line that was cut short spoils no other`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let spool = Spool(folder: folder)
        try spool.append(line(1, at: noon))
        let name = try #require(spool.files().first)
        let handle = try #require(FileHandle(forWritingAtPath: "\(folder)/\(name)"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"id":"half","#.utf8))
        try handle.close()
        let before = spool.read(name, from: 0)
        #expect(before.lines == [line(1, at: noon)])
        try spool.append(line(2, at: noon))
        let after = spool.read(name, from: before.end)
        #expect(after.lines == [line(2, at: noon)])
        #expect(after.broken == 1)
    }

    @Test func `a file goes when it was taken whole and can get no more lines`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let spool = Spool(folder: folder)
        try spool.append(line(1, at: noon))
        let name = try #require(spool.files().first)
        let end = spool.read(name, from: 0).end
        #expect(!spool.discard(name, takenUpTo: end, now: noon + .seconds(60)))
        #expect(!spool.discard(name, takenUpTo: end - 1, now: noon + .seconds(10_000)))
        #expect(spool.discard(name, takenUpTo: end, now: noon + .seconds(10_000)))
        #expect(spool.files().isEmpty)
    }

    @Test func `lines of many writers never mix`() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let spool = Spool(folder: folder)
        let noon = noon
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<50 {
                        let text = String(repeating: "x", count: 2000)
                        try? spool.append(
                            SpoolLine(id: "\(writer)-\(number)", at: noon, payload: ["text": .string(text)]))
                    }
                }
            }
        }
        let found = spool.read(try #require(spool.files().first), from: 0)
        #expect(found.broken == 0)
        #expect(Set(found.lines.map(\.id)).count == 400)
    }

    @Test func `a line that cannot be left says why`() throws {
        try Data().write(to: URL(filePath: folder))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: SpoolError.self) { try Spool(folder: folder).append(line(1, at: noon)) }
    }
}

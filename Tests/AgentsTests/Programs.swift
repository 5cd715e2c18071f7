import Foundation

/// A shell script in a folder of its own, to be run in place of a real program.
final class Script: Sendable {
    let folder: String
    let path: String

    init(_ body: String) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "agents-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
        path = url.appending(path: "program").path
        try Data("#!/bin/sh\n\(body)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// What the script has written into the file called `name` in its folder.
    func read(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: folder).appending(path: name), encoding: .utf8)
    }
}

/// The least environment a script needs.
let plainEnvironment = ["PATH": "/usr/bin:/bin"]

/// A clock that waits until it is told that time is up.
final class HandClock: Clock {
    typealias Instant = ContinuousClock.Instant
    private let gate = AsyncStream<Void>.makeStream()
    var now: Instant { ContinuousClock.now }
    var minimumResolution: Duration { .zero }
    func strike() { gate.continuation.finish() }
    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        for await _ in gate.stream {}
        try Task.checkCancellation()
    }
}

/// Text handed over piece by piece.
actor Pieces {
    private(set) var all: [String] = []
    func add(_ piece: String) { all.append(piece) }
}

/// Returns when no process with this id runs any more; a signal takes effect only when its receiver is next scheduled.
func untilEnded(_ process: Int32) async {
    while kill(process, 0) == 0, !isZombie(process) { await Task.yield() }
}

/// A process that has ended and only waits to be noticed by its parent does not run.
private func isZombie(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let end = status.lastIndex(of: ")")
    else { return false }
    return status[end...].dropFirst(2).first == "Z"
}

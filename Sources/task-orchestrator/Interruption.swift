import ArgumentParser
import Dispatch
import Foundation

/// Turns Ctrl-C and SIGTERM into cancellation, so that what was spent is settled before the program ends.
enum Interruption {
    /// Runs `body`; the first signal cancels it, a second one ends the program at once.
    static func cancelling(_ body: @escaping @Sendable () async -> ExitCode) async -> ExitCode {
        let task = Task { await body() }
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if task.isCancelled { exit(128 + number) }
                task.cancel()
            }
            source.resume()
            return source
        }
        defer { sources.forEach { $0.cancel() } }
        return await task.value
    }
}

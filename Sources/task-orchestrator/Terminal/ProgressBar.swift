import Foundation
import Synchronization

/// A bar on standard error that shows how far long work has come; nothing at all in a pipe.
final class ProgressBar: Sendable {
    private struct State {
        var done = 0
        var drawnPercent = -1
    }

    private let title: String
    private let total: Int
    private let terminal: Terminal
    private let state = Mutex(State())

    init(_ title: String, total: Int, on terminal: Terminal) {
        self.title = title
        self.total = max(total, 1)
        self.terminal = terminal
    }

    /// Counts one more piece of work as done.
    func advance() {
        guard terminal.showsProgress else { return }
        state.withLock { state in
            state.done += 1
            let percent = 100 * state.done / total
            guard percent != state.drawnPercent else { return }
            state.drawnPercent = percent
            let filled = percent * 30 / 100
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
            write("\r\(title) \(bar) \(state.done)/\(total)")
        }
    }

    /// Takes the bar away.
    func finish() {
        guard terminal.showsProgress else { return }
        write("\r\u{1B}[2K")
    }

    private func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

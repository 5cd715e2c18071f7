import ArgumentParser
import Evaluation
import Foundation
import Vocabulary

/// A file of trials, read to its end: the good lines, and what is wrong with the others.
struct Recording {
    let name: String
    private(set) var trials: [Trial] = []
    private var errors: [TrialLineError] = []

    /// Reads the file at `path`; `-` is standard input.
    init(path: String) throws {
        name = path == "-" ? "standard input" : (path as NSString).lastPathComponent
        do {
            for line in try TrialReader(path: path) {
                switch line {
                case .success(let trial): trials.append(trial)
                case .failure(let error): errors.append(error)
                }
            }
        } catch {
            throw CommandFailure(error)
        }
        if trials.isEmpty, errors.isEmpty {
            throw CommandFailure.wrongInput("\(name) holds no trials; write one JSON object a line (docs/TRIALS.md)")
        }
    }

    /// What is wrong with the file, the first few lines of it; nil where every line is a trial.
    private var complaint: String? {
        if errors.isEmpty { return nil }
        let shown = trials.isEmpty ? 3 : 10
        let lines = errors.prefix(shown).map { "  \(name), \($0.whatHappened)" }
        let more = errors.count > shown ? ["  … and \(errors.count - shown) more"] : []
        let sum =
            trials.isEmpty
            ? "no line of \(name) is a trial; write one JSON object a line (docs/TRIALS.md)"
            : counted(errors.count, "line", "lines") + " of \(name) left out, all others were read; correct or remove"
                + (errors.count == 1 ? " it" : " them")
        return ([sum] + lines + more).joined(separator: "\n")
    }

    /// Does `body` with what was read of `recordings`, and tells which lines were left out: once it is done, or beside what
    /// it failed of, for often they are why.
    ///
    /// - Throws: `CommandFailure` where no line of any of them is a trial, or some were left out; what `body` throws.
    static func using(_ recordings: [Recording], _ body: () async throws -> Void) async throws {
        if !recordings.isEmpty, recordings.allSatisfy(\.trials.isEmpty) { try complain(about: recordings) }
        do {
            try await body()
        } catch let failure as CommandFailure {
            let messages = recordings.compactMap(\.complaint) + [failure.message].compactMap(\.self)
            throw CommandFailure(
                message: failure.message == nil ? nil : messages.joined(separator: "\n"), exitCode: failure.exitCode)
        } catch let code as ExitCode {
            try complain(about: recordings)
            throw code
        }
        try complain(about: recordings)
    }

    /// Tells of every line that was left out, once the others are done.
    ///
    /// - Throws: `CommandFailure` where there was one.
    static func complain(about recordings: [Recording]) throws {
        let complaints = recordings.compactMap(\.complaint)
        if !complaints.isEmpty { throw CommandFailure.wrongInput(complaints.joined(separator: "\n")) }
    }
}

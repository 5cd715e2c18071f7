import Foundation
import Orchestrator
import Vocabulary

/// The token that clients of `serve` bring: the person's own, or one that is made once and kept in the state folder.
struct ServeToken {
    let secret: Secret
    /// The file that holds it; nil where the person set it.
    let path: String?

    /// How the shell gets at it, in a command that a person copies.
    var shellExpression: String {
        guard let path else { return "$TASK_ORCHESTRATOR_SERVE_TOKEN" }
        return "$(cat '\(path.replacing("'", with: "'\\''"))')"
    }

    /// - Throws: `ServeTokenError` where the file cannot be used or made.
    init(_ configuration: Configuration, randomness: inout some RandomNumberGenerator) throws {
        if let token = configuration.serve.token {
            (secret, path) = (token, nil)
            return
        }
        let path = configuration.home + "/serve.token"
        if !FileManager.default.fileExists(atPath: path) { try Self.make(at: path, &randomness) }
        (secret, self.path) = (try Self.read(path), path)
    }

    /// Writes the file whole before it has its name, so that of two servers that start at once both read the same.
    private static func make(at path: String, _ randomness: inout some RandomNumberGenerator) throws {
        let digits = Array("0123456789abcdef")
        let token = String((0..<64).map { _ in digits[Int.random(in: 0..<16, using: &randomness)] })
        let draft = "\(path).\(randomness.next())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ServeTokenError(path: path, reason: String(cString: strerror(errno))) }
        defer { unlink(draft) }
        let failure = writeAll(Array((token + "\n").utf8), to: descriptor)
        close(descriptor)
        if let failure { throw ServeTokenError(path: path, reason: String(cString: strerror(failure))) }
        guard link(draft, path) == 0 || errno == EEXIST else {
            throw ServeTokenError(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private static func read(_ path: String) throws -> Secret {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        else {
            throw ServeTokenError(path: path, reason: "it cannot be read")
        }
        guard mode & 0o077 == 0 else {
            throw ServeTokenError(path: path, reason: "others than its owner may read it")
        }
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard token.utf8.count >= 16, token.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw ServeTokenError(path: path, reason: "it holds no token of 16 characters or more without spaces")
        }
        return Secret(token)
    }
}

/// The file with the server's token cannot be used.
struct ServeTokenError: ExplainedError {
    let path: String
    let reason: String

    var whatHappened: String { "the file of the server's token, \(path), cannot be used: \(reason)" }
    var whatToDo: String { "delete it and start again, so that a new one is made, or set serve.token" }
}

import Foundation
import JSON
import Vocabulary

@testable import ModelContextProtocol

/// The client's ends of two pipes between which a server is served.
final class StdioClient: Sendable {
    let serving: Task<StdioTransport.Ending, any Error>
    private let toServer: Int32
    private let fromServer: Int32

    /// Serves `server`; the descriptors it is given are closed once it has ended.
    init(_ server: MCPServer, limits: StdioLimits = .patient, parent: ParentWatch = ParentWatch()) throws {
        let (requests, answers) = (Pipe(), Pipe())
        let (input, output) = (
            duplicate(requests.fileHandleForReading.fileDescriptor),
            duplicate(answers.fileHandleForWriting.fileDescriptor)
        )
        toServer = duplicate(requests.fileHandleForWriting.fileDescriptor)
        fromServer = duplicate(answers.fileHandleForReading.fileDescriptor)
        serving = Task {
            defer {
                close(input)
                close(output)
            }
            return try await StdioTransport.serve(
                server, input: input, output: output, limits: limits, parent: parent)
        }
    }

    /// Sends these bytes, on a thread that may block.
    func send(_ bytes: [UInt8]) async {
        let descriptor = toServer
        await onThread {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    func send(_ text: String) async { await send(Array(text.utf8)) }

    /// Sends requests of the handshake era.
    func request(_ id: Int, _ method: String, _ params: JSON = .object(JSONObject())) async {
        let message: JSON = ["jsonrpc": "2.0", "id": .integer(Int64(id)), "method": .string(method), "params": params]
        await send(message.description + "\n")
    }

    func call(_ id: Int, _ tool: String) async { await request(id, "tools/call", ["name": .string(tool)]) }

    /// Opens the connection.
    func initialize() async throws {
        await request(0, "initialize", ["protocolVersion": "2025-11-25", "capabilities": .object(JSONObject())])
        _ = try await messages(1)
    }

    /// The next `count` messages, in the order in which they come; fewer where the server ends.
    func messages(_ count: Int) async throws -> [JSON] {
        var messages: [JSON] = []
        var lines = LineSplitter(limit: 1 << 24)
        while messages.count < count {
            let piece = await piece()
            if piece.isEmpty { break }
            for line in lines.take(piece) {
                // Not on the threads that the server's calls need.
                messages.append(try await onThread { Result { try JSON(parsing: line ?? []) } }.get())
            }
        }
        return messages
    }

    /// Every message until the server closes its output.
    func remaining() async throws -> [JSON] { try await messages(.max) }

    /// What has come, at most 64 KB; nothing at the end.
    private func piece() async -> [UInt8] {
        let descriptor = fromServer
        return await onThread {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            return Array(buffer.prefix(max(0, count)))
        }
    }

    func closeInput() { close(toServer) }

    func closeOutput() { close(fromServer) }
}

/// Runs what may block on a thread of its own.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
    }
}

/// Another descriptor for the same pipe, which child processes of other tests do not inherit.
private func duplicate(_ descriptor: Int32) -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

extension StdioLimits {
    /// The usual bounds, but with time for a client that shares its threads with hundreds of other tests.
    static var patient: StdioLimits {
        var limits = StdioLimits()
        limits.writeTimeLimit = .seconds(600)
        return limits
    }
}

import Foundation
import JSON

@testable import ModelContextProtocol

/// The client's ends of two pipes between which a server is served.
final class StdioClient: Sendable {
    let serving: Task<StdioTransport.Ending, any Error>
    private let toServer: Int32
    private let fromServer: FileHandle
    private let theirs: [Int32]

    /// Serves `server`; the descriptors it is given are closed once it has ended.
    init(_ server: MCPServer, limits: StdioLimits = StdioLimits(), parent: ParentWatch = ParentWatch()) throws {
        let (requests, answers) = (Pipe(), Pipe())
        let (input, output) = (
            duplicate(requests.fileHandleForReading.fileDescriptor),
            duplicate(answers.fileHandleForWriting.fileDescriptor)
        )
        toServer = duplicate(requests.fileHandleForWriting.fileDescriptor)
        fromServer = FileHandle(
            fileDescriptor: duplicate(answers.fileHandleForReading.fileDescriptor), closeOnDealloc: true)
        theirs = [input, output]
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
        var rest = Data()
        while messages.count < count {
            guard let piece = await piece(), !piece.isEmpty else { break }
            rest += piece
            while let end = rest.firstIndex(of: 10) {
                messages.append(try JSON(parsing: Array(rest[rest.startIndex..<end])))
                rest = rest[rest.index(after: end)...]
            }
        }
        return messages
    }

    /// Every message until the server closes its output.
    func remaining() async throws -> [JSON] { try await messages(.max) }

    private func piece() async -> Data? {
        let fromServer = fromServer
        return await onThread { try? fromServer.read(upToCount: 1 << 16) }
    }

    func closeInput() { close(toServer) }

    func closeOutput() throws { try fromServer.close() }
}

/// Runs what may block on a thread of its own.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
    }
}

/// Another descriptor for the same pipe, which child processes of other tests do not inherit.
private func duplicate(_ descriptor: Int32) -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

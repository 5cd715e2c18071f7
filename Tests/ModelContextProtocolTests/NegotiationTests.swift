import JSON
import Testing

@testable import ModelContextProtocol

@Suite(.timeLimit(.minutes(1)))
struct NegotiationTests {
    let server = MCPServer(Implementation(name: "test", version: "1"))

    @Test(arguments: ProtocolVersion.allCases.filter { $0.era == .handshake })
    func `a version of the handshake era is agreed on as asked`(_ version: ProtocolVersion) async {
        let client = Conversation.silent(with: server)
        let answer = await client.call(
            "initialize", ["protocolVersion": .string(version.rawValue), "capabilities": [:]])
        #expect(answer["result"]?["protocolVersion"]?.stringValue == version.rawValue)
        #expect(client.connection.agreedVersion == version)
    }
}

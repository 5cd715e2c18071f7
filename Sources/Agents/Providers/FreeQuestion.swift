internal import JSON

/// A question to a server that costs nothing: a GET of one page of its API, without retries.
struct FreeQuestion: Sendable {
    /// What the server said.
    struct Answer: Sendable {
        var status: Int?
        var headers: HTTPFields = [:]
        var body: [UInt8] = []
    }

    let url: String
    var headers: HTTPFields = [:]
    var timeLimit: Duration
    var maxResponseBytes = 1 << 20
    let transport: any HTTPTransport

    /// Asks.
    func ask() async throws(HTTPTransportError) -> Answer {
        var answer = Answer()
        let request = HTTPRequest(
            method: "GET", url: url, headers: headers, timeout: timeLimit, maxResponseBytes: maxResponseBytes)
        try await transport.send(request) { part in
            switch part {
            case .head(let status, let headers): (answer.status, answer.headers) = (status, headers)
            case .body(let bytes): answer.body.append(contentsOf: bytes)
            }
        }
        return answer
    }

    /// Asks for JSON; nil where nobody answers 200 with JSON in time.
    func json() async -> JSON? {
        guard let answer = try? await ask(), answer.status == 200 else { return nil }
        return try? JSON(parsing: answer.body)
    }
}

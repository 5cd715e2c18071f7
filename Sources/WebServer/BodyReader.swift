internal import Hummingbird
internal import NIOCore

/// Reads a request's body, once.
struct BodyReader: Sendable {
    /// How much more of a body that is too long is read, and dropped, so that its client comes to read the answer.
    private static let patience = 64 << 20

    private let body: RequestBody

    init(_ body: RequestBody) { self.body = body }

    /// The body; nil where it is longer than `bound`.
    func read(upTo bound: Int) async throws -> [UInt8]? {
        var (bytes, length): ([UInt8], Int) = ([], 0)
        for try await part in body {
            length += part.readableBytes
            if length <= bound { bytes.append(contentsOf: part.readableBytesView) } else { bytes = [] }
            guard length <= bound + Self.patience else { break }
        }
        return length <= bound ? bytes : nil
    }
}

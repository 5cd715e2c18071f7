internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization
internal import Vocabulary

/// The transport over the network: one pool of connections for all providers, HTTP/1.1 and HTTP/2, TLS verified against
/// the system's certificates.
///
/// Make one per process and shut it down at the end:
///
///     let transport = AsyncHTTPTransport()
///     let model = GeminiModel(apiKey: APIKey(key), transport: transport)
///     …
///     await transport.shutdown()
public final class AsyncHTTPTransport: HTTPTransport {
    private let connectTimeout: Duration
    private let clock: any Clock<Duration>
    private let state = Mutex(State.unused)

    private enum State {
        /// Nothing was sent yet: a process that asks no model needs none of the client's threads.
        case unused
        case open(HTTPClient)
        case closed
    }

    /// A transport with a pool of its own.
    ///
    /// - Parameters:
    ///   - connectTimeout: the longest wait for a connection, TLS included.
    ///   - clock: measures the requests' time.
    public init(connectTimeout: Duration = .seconds(10), clock: any Clock<Duration> = ContinuousClock()) {
        self.connectTimeout = connectTimeout
        self.clock = clock
    }

    /// Closes all connections; calls still running fail, and so do later ones.
    public func shutdown() async {
        let former = state.withLock { state in
            defer { state = .closed }
            return state
        }
        if case .open(let client) = former { try? await client.shutdown() }
    }

    private func client() throws(HTTPTransportError) -> HTTPClient {
        try state.withLock { state throws(HTTPTransportError) in
            switch state {
            case .open(let client): return client
            case .closed:
                throw HTTPTransportError(.cancelled, notSent: true, "the program is about to end, nothing more is sent")
            case .unused:
                let client = makeClient()
                state = .open(client)
                return client
            }
        }
    }

    private func makeClient() -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .nanoseconds(connectTimeout.wholeNanoseconds)
        // A refused connection is an answer at once: waiting and trying again is for the caller's retry policy.
        configuration.connectionPool.retryConnectionEstablishment = false
        // How many calls run at once is decided by the bulkhead, never by a queue in here.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1024
        return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }

    /// Sends `request` over a connection of the pool.
    public func send(
        _ request: HTTPRequest, onPart: (HTTPResponsePart) async -> Void
    ) async throws(HTTPTransportError) {
        try request.check()
        let exchange = Exchange(request: request, client: try client())
        let failure = await withTaskGroup(of: Void.self, returning: (any Error)?.self) { group in
            // AsyncHTTPClient's own deadline ends with the head of the answer, so time is kept here: whichever of the
            // two children ends first ends the stream of parts, and leaving the group ends the other.
            let (parts, feed) = AsyncThrowingStream<HTTPResponsePart, any Error>.makeStream()
            group.addTask { await exchange.run(into: feed) }
            group.addTask { [clock] in
                guard (try? await clock.sleep(for: request.timeout)) != nil else { return }
                feed.finish(throwing: HTTPClientError.deadlineExceeded)
            }
            defer { group.cancelAll() }
            do {
                for try await part in parts { await onPart(part) }
                return Task.isCancelled ? CancellationError() : nil
            } catch {
                return error
            }
        }
        if let failure { throw exchange.explain(failure, cancelled: Task.isCancelled) }
    }
}

extension AsyncHTTPTransport {
    /// One request under way, which knows whether anything of it has left.
    private final class Exchange: Sendable {
        private let request: HTTPRequest
        private let client: HTTPClient
        private let started = Atomic(false)

        init(request: HTTPRequest, client: HTTPClient) {
            self.request = request
            self.client = client
        }

        func run(into feed: AsyncThrowingStream<HTTPResponsePart, any Error>.Continuation) async {
            do {
                var message = HTTPClientRequest(url: request.url)
                message.method = .RAW(value: request.method)
                for field in request.headers.fields { message.headers.add(name: field.name, value: field.value) }
                if request.body.isEmpty {
                    started.store(true, ordering: .relaxed)
                } else {
                    let body = WatchedBody(bytes: request.body) { [self] in started.store(true, ordering: .relaxed) }
                    message.body = .stream(body, length: .known(Int64(request.body.count)))
                }
                let response = try await client.execute(message, deadline: .distantFuture)
                let headers = HTTPFields(response.headers.map { HTTPFields.Field(name: $0.name, value: $0.value) })
                feed.yield(.head(status: Int(response.status.code), headers: headers))
                var received = 0
                for try await buffer in response.body {
                    received += buffer.readableBytes
                    guard received <= request.maxResponseBytes else {
                        throw NIOTooManyBytesError(maxBytes: request.maxResponseBytes)
                    }
                    feed.yield(.body(Array(buffer.readableBytesView)))
                }
                feed.finish()
            } catch {
                feed.finish(throwing: error)
            }
        }

        /// Says what `error` means, without anything of the request but its host.
        func explain(_ error: any Error, cancelled: Bool) -> HTTPTransportError {
            let notSent = !started.load(ordering: .relaxed)
            let host = request.url.hostOfURL
            if cancelled || error is CancellationError || (error as? HTTPClientError) == .cancelled {
                return HTTPTransportError(.cancelled, notSent: notSent, "the call was cancelled")
            }
            if error is NIOTooManyBytesError {
                let limit = request.maxResponseBytes >> 10
                return HTTPTransportError(.tooLarge, notSent: false, "\(host) answered with more than \(limit) KiB")
            }
            switch error as? HTTPClientError {
            case .deadlineExceeded, .readTimeout, .writeTimeout:
                let seconds = request.timeout.inSeconds
                return HTTPTransportError(
                    .timedOut, notSent: notSent, "no complete answer from \(host) in \(seconds) s")
            case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
                return HTTPTransportError(.unreachable, notSent: true, "\(host) could not be reached in time")
            case .invalidURL, .emptyHost, .emptyScheme:
                return HTTPTransportError(
                    .invalidRequest, notSent: true, "'\(request.url.withoutQuery)' is no URL that can be called")
            default: break
            }
            if notSent {
                return HTTPTransportError(.unreachable, notSent: true, "no connection to \(host) (\(error.excerpt))")
            }
            return HTTPTransportError(
                .connectionLost, notSent: false, "\(host) closed the connection before its answer was complete")
        }
    }

    /// A request body that tells when the connection first asks for it, which is when the request has a way out.
    private struct WatchedBody: AsyncSequence, Sendable {
        let bytes: [UInt8]
        let onStart: @Sendable () -> Void

        struct AsyncIterator: AsyncIteratorProtocol {
            var rest: WatchedBody?

            mutating func next() async -> ByteBuffer? {
                guard let body = rest else { return nil }
                rest = nil
                body.onStart()
                return ByteBuffer(bytes: body.bytes)
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: self) }
    }
}

extension Duration {
    /// This length in nanoseconds; the largest representable one where it does not fit.
    fileprivate var wholeNanoseconds: Int64 {
        let (product, overflow) = wholeMicroseconds.multipliedReportingOverflow(by: 1000)
        return overflow ? .max : product
    }
}

extension HTTPRequest {
    /// Refuses what cannot be sent, without repeating it: the client's own errors print whole header fields.
    fileprivate func check() throws(HTTPTransportError) {
        let isHTTP = url.hasPrefix("http://") || url.hasPrefix("https://")
        guard isHTTP, !url.hostOfURL.isEmpty else {
            throw HTTPTransportError(
                .invalidRequest, notSent: true, "'\(url.withoutQuery)' is no URL that starts with http:// or https://")
        }
        for field in headers.fields where !field.isSendable {
            throw HTTPTransportError(
                .invalidRequest, notSent: true,
                "the header field '\(field.name.asPathSegment)' has a name or value with characters that cannot be sent"
            )
        }
    }
}

extension HTTPFields.Field {
    /// Whether the name is a token and the value has no control characters (RFC 9110, 5.1 and 5.5).
    fileprivate var isSendable: Bool {
        let marks = "!#$%&'*+-.^`|~_".utf8
        let isToken = name.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || marks.contains(byte)
        }
        return !name.isEmpty && isToken && value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
    }
}

extension Error {
    /// The error's own words, on one short line. Only connection errors come here, which know hosts and ports alone.
    fileprivate var excerpt: String {
        let words = (self as? HTTPClientError)?.shortDescription ?? "\(self)"
        return String(words.prefix(160)).onOneLine
    }
}

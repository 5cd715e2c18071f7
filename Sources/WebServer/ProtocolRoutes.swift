internal import HTTPTypes
internal import Hummingbird
internal import ModelContextProtocol
internal import NIOCore

/// Puts the protocol's endpoint among the routes: requests and replies change their clothes here, nothing more.
struct ProtocolRoutes: Sendable {
    let endpoint: HTTPEndpoint
    let disconnections: Disconnections

    func add(to router: Router<WebContext>) {
        for path in endpoint.paths {
            for method in [HTTPRequest.Method.get, .post, .delete, .put, .patch, .head, .options] {
                router.on(RouterPath(path), method: method) { request, context in
                    await respond(to: request, context)
                }
            }
        }
    }

    private func respond(to request: Request, _ context: WebContext) async -> Response {
        let peer = disconnections.peer(on: context.channel)
        var headers = ModelContextProtocol.HTTPFields()
        for field in request.headers { headers.add(field.name.rawName, field.value) }
        if let authority = request.head.authority { headers["Host"] = authority }
        let body = BodyReader(request.body)
        let incoming = ModelContextProtocol.HTTPRequest(
            method: request.method.rawValue, path: request.uri.path, headers: headers, peer: peer
        ) { bound in try await body.read(upTo: bound) }
        let reply = await withTaskCancellationHandler {
            await endpoint.respond(to: incoming)
        } onCancel: {
            peer.leave()
        }
        return response(reply, peer)
    }

    private func response(_ reply: HTTPReply, _ peer: HTTPPeer) -> Response {
        var fields = HTTPTypes.HTTPFields()
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        let body =
            switch reply.body {
            case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            case .stream(let stream):
                ResponseBody { writer in
                    // However the stream ends, and where nothing can be sent any more: the client is done with.
                    defer { peer.leave() }
                    for await piece in stream { try await writer.write(ByteBuffer(bytes: piece)) }
                    try await writer.finish(nil)
                }
            }
        return Response(status: HTTPResponse.Status(code: reply.status), headers: fields, body: body)
    }
}

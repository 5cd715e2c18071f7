internal import JSON

/// Checks that the headers of a request of 2026-07-28 say what its body says, so that whoever decides by the headers on the
/// way decides about what is then done.
enum HeaderAgreement {
    /// - Parameter tool: finds the tool a call names.
    /// - Throws: a `headerMismatch` that says which header is wrong.
    static func check(
        _ headers: HTTPFields, _ method: String, _ params: JSONObject, tool: (String) -> Tool?
    ) throws(ProtocolError) {
        // A body that describes no version is refused for that.
        if let version = params["_meta"]?[MetaKey.protocolVersion]?.stringValue {
            try expect(headers, "MCP-Protocol-Version", version)
        }
        try expect(headers, "Mcp-Method", method)
        if let key = nameKey(of: method) {
            if let name = params[key]?.stringValue {
                guard let header = try decoded(headers, "Mcp-Name") else { throw missing("Mcp-Name") }
                guard header == name else { throw mismatch("Mcp-Name", header, name) }
            } else if let header = headers["Mcp-Name"] {
                throw mismatch("Mcp-Name", header, nil)
            }
        }
        guard method == "tools/call", let tool = params["name"]?.stringValue.flatMap(tool) else { return }
        for parameter in MirroredParameter.all(in: tool.inputSchema) {
            let value = parameter.path.reduce(params["arguments"]) { $0?[$1] }
            try check(try decoded(headers, parameter.header), parameter, value)
        }
    }

    /// Where the body says what `Mcp-Name` says.
    private static func nameKey(of method: String) -> String? {
        switch method {
        case "tools/call", "prompts/get": "name"
        case "resources/read": "uri"
        case "tasks/get", "tasks/update", "tasks/cancel": "taskId"
        default: nil
        }
    }

    private static func expect(_ headers: HTTPFields, _ name: String, _ expected: String) throws(ProtocolError) {
        guard let value = headers[name] else { throw missing(name) }
        guard value == expected else { throw mismatch(name, value, expected) }
    }

    private static func check(
        _ header: String?, _ parameter: MirroredParameter, _ value: JSON?
    ) throws(ProtocolError) {
        guard let value, !value.isNull else {
            if let header { throw mismatch(parameter.header, header, nil) }
            return
        }
        guard let header else { throw missing(parameter.header) }
        let agrees =
            switch value {
            case .string(let text): header == text
            case .bool(let flag): header == (flag ? "true" : "false")
            case .integer(let number): Int64(header) == number || Double(header) == Double(number)
            case .double(let number): Double(header) == number
            default: false
            }
        guard agrees else { throw mismatch(parameter.header, header, value.stringValue ?? value.description) }
    }

    /// A header's value, decoded where it is in the Base64 form.
    private static func decoded(_ headers: HTTPFields, _ name: String) throws(ProtocolError) -> String? {
        guard let value = headers[name] else { return nil }
        guard value.utf8.allSatisfy({ 0x20...0x7E ~= $0 || $0 == 0x09 }) else {
            throw ProtocolError(.headerMismatch, "\(name) has characters that a header must not have")
        }
        let (prefix, suffix) = ("=?base64?", "?=")
        guard value.hasPrefix(prefix), value.hasSuffix(suffix), value.utf8.count >= prefix.count + suffix.count else {
            return value
        }
        guard let bytes = base64Decoded(value.utf8.dropFirst(prefix.count).dropLast(suffix.count)),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw ProtocolError(.headerMismatch, "\(name) is not Base64 of UTF-8") }
        return text
    }

    private static func missing(_ name: String) -> ProtocolError {
        ProtocolError(.headerMismatch, "the header \(name) is missing")
    }

    private static func mismatch(_ name: String, _ header: String, _ body: String?) -> ProtocolError {
        ProtocolError(
            .headerMismatch,
            "the header \(name) says '\(header)', the body \(body.map { "'\($0)'" } ?? "nothing of the kind")")
    }
}

/// A parameter of a tool that clients repeat in a header (`x-mcp-header` in its schema).
struct MirroredParameter: Hashable {
    let header: String
    /// The keys that lead to it in the arguments.
    let path: [String]

    /// All of a tool's; they are reached through `properties` alone.
    static func all(in schema: JSON, below path: [String] = []) -> [MirroredParameter] {
        (schema["properties"]?.objectValue ?? JSONObject()).flatMap { key, property in
            let path = path + [key]
            let own = property["x-mcp-header"]?.stringValue.map {
                MirroredParameter(header: "Mcp-Param-\($0)", path: path)
            }
            return (own.map { [$0] } ?? []) + all(in: property, below: path)
        }
    }
}

/// The bytes that `text` stands for in Base64, with its padding; nil where it is not exactly that.
func base64Decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    let padding = text.reversed().prefix(3).prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
    for character in text.dropLast(padding) {
        let value: UInt8
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): value = character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): value = 62
        case UInt8(ascii: "/"): value = 63
        default: return nil
        }
        bits = bits << 6 | UInt32(value)
        count += 6
        if count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            bits &= (1 << UInt32(count)) - 1
        }
    }
    // What is left over must be zero, or two texts would stand for the same bytes.
    return bits == 0 ? bytes : nil
}

package import JSON

// How what is offered goes over the wire. Versions get nothing that they do not know yet.

extension Tool {
    /// The tool as lists show it to clients of `version`.
    package func json(in version: ProtocolVersion) -> JSON {
        var object = JSONObject([("name", .string(name))])
        if version >= .v2025_06_18 { object["title"] = title.map(JSON.string) }
        object["description"] = .string(description)
        object["inputSchema"] = inputSchema
        // Before 2026-07-28 structured content is an object.
        if version >= .v2025_06_18, let outputSchema,
            version.era == .stateless || outputSchema["type"] == "object"
        {
            object["outputSchema"] = outputSchema
        }
        if version >= .v2025_03_26 { object["annotations"] = annotations.json }
        if version >= .v2025_06_18, !meta.isEmpty { object["_meta"] = .object(meta) }
        return .object(object)
    }
}

extension Tool.Annotations {
    /// What clients would assume by themselves is left out, for every byte of a list is paid for.
    var json: JSON {
        var object = JSONObject([("readOnlyHint", .bool(isReadOnly))])
        if !isReadOnly {
            object["destructiveHint"] = .bool(isDestructive)
            if isIdempotent { object["idempotentHint"] = true }
        }
        object["openWorldHint"] = .bool(isOpenWorld)
        return .object(object)
    }
}

extension ToolResult {
    func json(in version: ProtocolVersion) -> JSONObject {
        var object = JSONObject([("content", .array(content.map { $0.json(in: version) }))])
        if let structured, version.era == .stateless || (version >= .v2025_06_18 && structured.objectValue != nil) {
            object["structuredContent"] = structured
        }
        if isError { object["isError"] = true }
        if !meta.isEmpty, version >= .v2025_06_18 { object["_meta"] = .object(meta) }
        return object
    }
}

extension Resource {
    func json(in version: ProtocolVersion) -> JSON {
        .object(
            described(("uri", uri), name: name, title: title, description: description, mimeType: mimeType, version))
    }
}

extension ResourceTemplate {
    func json(in version: ProtocolVersion) -> JSON {
        .object(
            described(
                ("uriTemplate", uriTemplate), name: name, title: title, description: description, mimeType: mimeType,
                version))
    }

    /// What the variables stand for where the template matches `uri`; nil where it does not.
    func values(in uri: String) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = uri[...]
        var pattern = uriTemplate[...]
        while let opening = pattern.firstIndex(of: "{"), let closing = pattern[opening...].firstIndex(of: "}") {
            let literal = pattern[..<opening]
            guard rest.hasPrefix(literal) else { return nil }
            rest = rest.dropFirst(literal.count)
            let name = String(pattern[pattern.index(after: opening)..<closing])
            pattern = pattern[pattern.index(after: closing)...]
            let literalAfter = pattern.prefix { $0 != "{" }
            let value: Substring
            if literalAfter.isEmpty {
                value = rest.prefix { $0 != "/" }
            } else {
                guard let end = rest.firstRange(of: literalAfter)?.lowerBound else { return nil }
                value = rest[..<end]
            }
            guard !value.isEmpty, !value.contains("/") else { return nil }
            values[name] = String(value)
            rest = rest.dropFirst(value.count)
        }
        return rest == pattern ? values : nil
    }
}

private func described(
    _ address: (String, String), name: String, title: String?, description: String?, mimeType: String?,
    _ version: ProtocolVersion
) -> JSONObject {
    var object = JSONObject([(address.0, .string(address.1)), ("name", .string(name))])
    if version >= .v2025_06_18 { object["title"] = title.map(JSON.string) }
    object["description"] = description.map(JSON.string)
    object["mimeType"] = mimeType.map(JSON.string)
    return object
}

extension Prompt {
    func json(in version: ProtocolVersion) -> JSON {
        var object = JSONObject([("name", .string(name))])
        if version >= .v2025_06_18 { object["title"] = title.map(JSON.string) }
        object["description"] = description.map(JSON.string)
        if !arguments.isEmpty {
            object["arguments"] = .array(
                arguments.map { argument in
                    var object = JSONObject([("name", .string(argument.name))])
                    object["description"] = argument.description.map(JSON.string)
                    object["required"] = .bool(argument.isRequired)
                    return .object(object)
                })
        }
        return .object(object)
    }
}

public import JSON

extension HookToolCall {
    /// The call as one tool and one input, by which an approval and the journal know it.
    public var identity: (tool: String, input: JSON) {
        let parts = actions.map(\.identity)
        if parts.count == 1 { return parts[0] }
        return ("several", .array(parts.map { ["tool": .string($0.tool), "input": $0.input] }))
    }

    /// SHA-256 of `[tool, input]` as JSON without spaces and with all members sorted, in lower-case digits.
    public var inputHash: String {
        let identity = identity
        return SHA256.hexadecimal(JSON.array([.string(identity.tool), identity.input.canonical]).serialized())
    }
}

extension HookAction {
    fileprivate var identity: (tool: String, input: JSON) {
        switch self {
        case .shell(let command): ("shell", ["command": .string(command)])
        case .tool(let name, let input): (name, input)
        }
    }
}

import JSON

extension Examination {
    /// Looks into a call of a tool that is not one of the client's own.
    func examineForeign(tool name: String, _ input: JSON, _ annotations: ToolAnnotations?, by call: Invocation) {
        report(.runProgram, .tool, on: name, traits: [.unreadable], "calls a tool that is not known", by: call)
    }

    /// Looks into a named operation.
    func examine(operation name: String, _ payload: JSON) {
        let call = Invocation(program: name, path: name, arguments: [], segment: name[...], directory: shell.directory)
        report(.runProgram, .tool, on: name, traits: [.unreadable], "is an operation that is not known", by: call)
    }
}

import JSON

extension Examination {
    /// Looks into a call of a tool that is not one of the client's own.
    func examineForeign(tool name: String, _ input: JSON, _ annotations: ToolAnnotations?, by call: Invocation) {
        ToolExamination(name, input: input, annotations: annotations, directory: call.directory, examination: self)
            .report()
    }

    /// Looks into a named operation.
    func examine(operation name: String, _ payload: JSON) {
        ToolExamination(
            name, input: payload, annotations: nil, isOperation: true, directory: shell.directory, examination: self
        ).report()
    }
}

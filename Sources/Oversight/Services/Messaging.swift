/// Kafka's own scripts, whose verb is an option.
enum Messaging {
    @Sendable static func kafka(_ call: Invocation, _ examination: Examination) {
        let options = Options(call.arguments)
        let target = call.arguments.drop { $0.text != "--topic" && $0.text != "--group" }.dropFirst().first?.text
        func report(_ kind: Effect.Kind, _ subject: Subject, _ summary: String, _ traits: Finding.Traits = []) {
            examination.reportRemote(kind, subject, on: target, traits: traits, summary, by: call)
        }
        if call.program.hasPrefix("kafka-delete-records") || call.program.hasPrefix("kafka-streams-application-reset") {
            return report(.destroy, .topic, "deletes records from topics", .irreversible)
        }
        if call.program.hasPrefix("zookeeper") || call.program.lowercased().hasPrefix("zkcli") {
            guard call.arguments.contains(where: { ["deleteall", "rmr", "delete"].contains($0.text) }) else { return }
            return report(.destroy, .key, "deletes nodes of the coordination service", .irreversible)
        }
        if options.has("--delete", "--delete-offsets", "--remove") {
            return report(
                .destroy, call.program.contains("acl") ? .permission : .topic, "deletes topics, groups or rights",
                .irreversible)
        }
        if options.has("--add"), call.program.contains("acl") {
            return report(.raisePrivilege, .permission, "gives rights on topics", .exposes)
        }
        if options.has("--reset-offsets"), options.has("--execute") {
            return report(.changeRemote, .topic, "moves what a group has read")
        }
        if options.has("--alter") || options.has("--execute") {
            report(.changeRemote, .topic, "changes topics or their settings")
        }
    }
}

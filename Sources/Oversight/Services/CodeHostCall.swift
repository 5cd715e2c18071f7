/// What `gh` and `glab` do beyond what their command path says.
enum CodeHostCall {
    /// Reports calls of the interface and what becomes public; true where nothing more is to be said.
    static func report(_ service: ServiceCall, to examination: Examination) -> Bool {
        switch service.words.first {
        case "api":
            service.report(
                deed(ofInterface: service), verb: 0, to: examination, as: ServiceNoun.subject(in: service.words))
            return true
        case "repo":
            let isPublic = service.options.has("--public") || service.options.value("--visibility")?.text == "public"
            guard isPublic, service.words.dropFirst().first == "create" else { return false }
            service.report(.publishes, verb: 1, to: examination)
            return true
        case "extension" where service.words.dropFirst().first == "install":
            examination.report(
                .runRemoteCode, .code, on: service.words.dropFirst(2).first, traits: .persistent,
                "installs an extension from another repository", by: service.call)
            return true
        case "pr" where service.words.dropFirst().first == "close" && !service.options.has("--delete-branch", "-d"):
            service.report(.adds, verb: 1, to: examination)
            return true
        default: return false
        }
    }

    /// The method decides; fields make it a POST, unless it is a GraphQL query.
    private static func deed(ofInterface service: ServiceCall) -> Deed {
        let hasFields = service.options.has("-f", "-F", "--field", "--raw-field", "--input")
        if service.words.dropFirst().first == "graphql" {
            let fields = service.options.values("-f", "-F", "--field", "--raw-field")
            guard let query = fields.first(where: { $0.text.hasPrefix("query=") }) else { return .changes }
            let parts = VerbLexicon.parts(of: query.text)
            guard parts.contains("mutation") || !query.isKnown else { return .looks }
            return parts.contains("delete") ? .removes : .pauses
        }
        guard let method = service.options.value("-X", "--method") else { return hasFields ? .pauses : .looks }
        let deed = HTTPVerb.deed(method.text)
        return deed == .changes ? .pauses : deed
    }
}

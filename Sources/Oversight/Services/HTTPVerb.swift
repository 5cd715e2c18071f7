/// What the methods of HTTP do to a service.
enum HTTPVerb {
    /// What `method`, in any case, does.
    static func deed(_ method: String) -> Deed {
        switch method.lowercased() {
        case "get", "head", "options", "trace": .looks
        case "delete": .removes
        default: .changes
        }
    }
}

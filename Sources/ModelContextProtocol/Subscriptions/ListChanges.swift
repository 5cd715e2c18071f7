/// Which lists of an offering have changed.
struct ListChanges: OptionSet {
    let rawValue: Int
    static let tools = ListChanges(rawValue: 1)
    static let resources = ListChanges(rawValue: 2)
    static let prompts = ListChanges(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// Lists count as changed where the names or addresses in them do.
    init(from old: Offering, to new: Offering) {
        self = []
        if old.tools.map(\.name) != new.tools.map(\.name) { insert(.tools) }
        if old.prompts.map(\.name) != new.prompts.map(\.name) { insert(.prompts) }
        if old.resources.map(\.uri) != new.resources.map(\.uri)
            || old.templates.map(\.uriTemplate) != new.templates.map(\.uriTemplate)
        {
            insert(.resources)
        }
    }

    /// Each list by itself, with the word for it in method names and the key that asks for it in a subscription.
    static let each: [(change: ListChanges, word: String, key: String)] = [
        (.tools, "tools", "toolsListChanged"), (.prompts, "prompts", "promptsListChanged"),
        (.resources, "resources", "resourcesListChanged"),
    ]
}

internal import JSON

/// A call of a tool that acts on something else than files: an order, a booking, an issue, a mail.
struct ServiceCall {
    let action: ObservedAction
    /// The words of the tool's name in small letters.
    let words: Set<String>

    private static let readers: Set<String> = [
        "get", "search", "find", "list", "calculate", "think", "read", "lookup", "fetch", "query", "check", "describe",
        "show",
        "view", "count", "retrieve", "toolsearch", "todowrite", "webfetch", "websearch", "skill",
    ]
    /// What tools call the deed that a verb or noun of the text names.
    private static let names: [String: Set<String>] = [
        "cancel": ["cancel", "delete", "void"], "book": ["book", "create", "reserve", "place", "new"],
        "rebook": ["book", "update", "modify", "change"], "reserve": ["reserve", "book", "create"],
        "update": ["update", "modify", "change", "edit", "set", "patch", "put"],
        "change": ["update", "modify", "change", "edit", "set", "switch", "exchange"],
        "modify": ["update", "modify", "change", "edit", "set"],
        "switch": ["update", "modify", "change", "switch", "exchange"],
        "adjust": ["update", "modify", "change", "adjust"],
        "upgrade": ["update", "upgrade", "modify", "change"], "downgrade": ["update", "downgrade", "modify", "change"],
        "add": ["add", "update", "create", "insert", "modify", "append", "book"],
        "remove": ["remove", "delete", "update", "modify"],
        "delete": ["delete", "remove", "cancel"], "replace": ["replace", "update", "modify", "exchange"],
        "create": ["create", "add", "open", "new", "book", "insert", "post"],
        "exchange": ["exchange", "modify", "swap"],
        "return": ["return"], "refund": ["refund", "cancel", "return", "update", "modify", "exchange"],
        "send": ["send", "email", "mail", "notify", "post", "reply", "message"],
        "email": ["send", "email", "mail"], "notify": ["notify", "send", "email"],
        "issue": ["issue", "send", "create", "give", "grant"],
        "schedule": ["schedule", "create", "add", "book", "event"],
        "reschedule": ["reschedule", "update", "modify", "move"], "transfer": ["transfer", "move", "escalate"],
        "escalate": ["escalate", "transfer", "create"], "close": ["close", "resolve", "update", "edit"],
        "reopen": ["reopen", "update", "open"], "assign": ["assign", "update", "edit"],
        "order": ["order", "create", "place", "purchase", "buy"],
        "purchase": ["purchase", "buy", "order", "create", "book"],
        "submit": ["submit", "create", "post", "send"], "register": ["register", "create", "add"],
        "approve": ["approve", "review", "update"], "subscribe": ["subscribe", "create"],
        "unsubscribe": ["unsubscribe", "delete", "cancel"], "delete-account": ["delete"],
    ]
    /// Nouns that stand for a deed where the verb is a general one: "the cancellation has been processed".
    private static let nouns: [String: String] = [
        "cancellation": "cancel", "cancellations": "cancel", "booking": "book", "bookings": "book",
        "exchange": "exchange",
        "exchanges": "exchange", "return": "return", "returns": "return", "modification": "modify",
        "modifications": "modify",
        "change": "change", "changes": "change", "update": "update", "updates": "update", "upgrade": "upgrade",
        "downgrade": "downgrade", "refund": "refund", "refunds": "refund", "transfer": "transfer", "order": "order",
        "certificate": "issue",
    ]
    private static let general: Set<String> = [
        "process", "complete", "apply", "initiate", "submit", "request", "use", "make", "place", "cover", "charge",
        "credit",
        "deduct", "waive", "confirm", "fix", "resolve", "pay",
    ]

    /// Whether a verb says that something was done, and not what.
    static func isGeneral(_ verb: String?) -> Bool { verb.map(general.contains) ?? true }

    init(_ action: ObservedAction) {
        self.action = action
        words = Self.words(of: action.subject)
    }

    /// `mcp__crm__updateAccount` is mcp, crm, update, account.
    private static func words(of name: String) -> Set<String> {
        var words: Set<String> = []
        var word = ""
        for character in name {
            if character.isLetter || character.isNumber {
                if character.isUppercase, let last = word.last, last.isLowercase {
                    words.insert(word.lowercased())
                    word = ""
                }
                word.append(character)
            } else {
                words.insert(word.lowercased())
                word = ""
            }
        }
        words.insert(word.lowercased())
        words.remove("")
        return words
    }

    /// Whether the tool only looks something up.
    var reads: Bool {
        !words.isDisjoint(with: Self.readers) && words.isDisjoint(with: ["update", "send", "create", "cancel"])
    }

    /// The calls of a record that change something, whether they went well or not.
    static func writes(in record: ActionRecord) -> [ObservedAction] {
        record.actions.filter { $0.kind == .call && !ServiceCall($0).reads }
    }

    /// The deeds that a claim names, as tools may call them; empty where it names none in particular.
    static func deeds(of claim: FoundClaim) -> Set<String> {
        if let verb = claim.verb, !general.contains(verb) {
            let deeds = names[verb] ?? [verb]
            return claim.has(["refund", "refunds"]) ? deeds.union(names["refund"] ?? []) : deeds
        }
        var deeds: Set<String> = []
        for token in claim.tokens where token.kind == .word {
            if let stem = nouns[token.text] { deeds.formUnion(names[stem] ?? [stem]) }
        }
        return deeds
    }

    /// Whether the tool's name says what the claim says.
    func fits(_ claim: FoundClaim) -> Bool {
        let deeds = Self.deeds(of: claim)
        return deeds.isEmpty || !deeds.isDisjoint(with: words)
    }

    /// Whether a noun of the claim stands in the tool's name.
    func sharesObject(with claim: FoundClaim) -> Bool {
        claim.tokens.contains { token in
            token.kind == .word && token.text.count > 2
                && (words.contains(token.text)
                    || token.text.hasSuffix("s") && words.contains(String(token.text.dropLast())))
        }
    }
}

/// The verbs with which agents say what they did, by their past forms.
enum ClaimVerbs {
    /// What a verb says.
    struct Verb: Hashable {
        /// The kind of claim.
        var kind: EvidenceClaim.Kind
        /// Its plain form.
        var stem: String
    }

    /// The verb of a past form; nil where the word is none of them.
    static func verb(_ word: String) -> Verb? { table[word] }

    private static let edited = [
        "add", "create", "update", "change", "modify", "fix", "correct", "refactor", "rename", "remove", "delete",
        "implement", "introduce", "extract", "move", "replace", "adjust", "patch", "convert", "simplify", "improve",
        "rework", "drop", "insert", "append", "bump", "quote", "guard", "port", "migrate", "extend", "restore",
        "revert",
        "edit", "tweak", "switch", "wrap", "annotate", "document", "inline", "comment", "bumps", "tighten", "bundle",
        "hoist", "configure", "generate", "scaffold", "upgrade", "downgrade", "resolve", "reformat",
    ]
    private static let ran = ["execute", "invoke", "format", "launch"]
    private static let looked = [
        "review", "inspect", "examine", "search", "grep", "check", "scan", "retrieve", "analyze", "analyse", "study",
        "locate", "look", "audit", "trace",
    ]
    private static let verified = [
        "verify", "confirm", "validate", "double-check", "test", "cross-verify", "authenticate", "recheck", "re-verify",
        "re-check", "cross-check", "sanity-check", "reverify",
    ]
    private static let released = ["commit", "push", "deploy", "publish", "ship", "release"]
    private static let service = [
        "cancel", "book", "rebook", "reserve", "refund", "charge", "issue", "schedule", "reschedule", "transfer",
        "exchange", "return", "process", "complete", "apply", "credit", "deduct", "initiate", "submit", "request",
        "cover",
        "close", "reopen", "assign", "email", "notify", "order", "purchase", "subscribe", "unsubscribe", "register",
        "enroll", "approve", "escalate", "waive", "place", "use",
    ]
    private static let irregular: [(String, EvidenceClaim.Kind, String)] = [
        ("ran", .ran, "run"), ("re-ran", .ran, "run"), ("reran", .ran, "run"), ("run", .ran, "run"),
        ("wrote", .edited, "write"), ("written", .edited, "write"), ("rewrote", .edited, "rewrite"),
        ("rewritten", .edited, "rewrite"), ("split", .edited, "split"), ("read", .looked, "read"),
        ("went", .looked, "go"),
        ("sent", .service, "send"), ("paid", .service, "pay"), ("made", .service, "make"),
        ("cancelled", .service, "cancel"), ("canceled", .service, "cancel"), ("cleaned", .edited, "clean"),
    ]

    private static let table: [String: Verb] = {
        var table: [String: Verb] = [:]
        for (kind, stems) in [
            (EvidenceClaim.Kind.service, service), (.edited, edited), (.ran, ran), (.looked, looked),
            (.verified, verified), (.released, released),
        ] {
            for stem in stems { for form in pastForms(stem) { table[form] = Verb(kind: kind, stem: stem) } }
        }
        for (form, kind, stem) in irregular { table[form] = Verb(kind: kind, stem: stem) }
        return table
    }()

    private static func pastForms(_ stem: String) -> [String] {
        if stem.hasSuffix("e") { return [stem + "d"] }
        if stem.hasSuffix("y"), let before = stem.dropLast().last, !"aeiou".contains(before) {
            return [stem.dropLast() + "ied"]
        }
        if ["drop", "wrap", "scan", "commit", "submit", "ship", "transfer", "grep"].contains(stem) {
            return [stem + String(stem.last!) + "ed"]
        }
        return [stem + "ed"]
    }
}

internal import JSONSchema

/// The words with which models decline, read off real answers (HaluEval, 4,507 answers of ChatGPT). All in small letters
/// with straight apostrophes.
enum RefusalPatterns {
    /// Without one of these there is no refusal; looked for before anything else.
    static let markers = [
        "cannot", "can't", "can\u{2019}t", "can not", "unable", "not able", "sorry", "apolog", "don't have",
        "don\u{2019}t have", "do not have", "don't know", "do not know", "won't", "won\u{2019}t", "decline", "refuse",
        "not capable", "not possible", "impossible", "not comfortable", "not programmed", "not designed",
    ].map { Array($0.unicodeScalars) }

    /// A sentence that declines matches one of these.
    static let declining = [firstPerson, lacks, outright]

    private static func any(_ alternatives: [String]) -> LinearRegex {
        do { return try LinearRegex(alternatives.joined(separator: "|")) } catch { preconditionFailure("\(error)") }
    }

    /// What a model says it cannot do. "I can't wait" and "I cannot stress enough" are not among it.
    private static let deeds = [
        "accept", "access", "advise", "agree", "analy[sz]e", "answer", "assemble", "assist", "book", "browse",
        "calculate", "carry", "categorize", "choose", "classify", "comment", "compare", "complete", "comply", "compose",
        "condone", "confirm", "continue", "convert", "create", "demonstrate", "describe", "design", "determine",
        "discuss", "display", "do", "draw", "edit", "encourage", "endorse", "engage", "evaluate", "execute",
        "experience", "express", "facilitate", "feel", "find", "form", "fulfill?", "generate", "give", "grant", "guess",
        "have", "hear", "help", "identify", "judge", "know", "listen", "make", "offer", "open", "participate",
        "perform", "play", "predict", "proceed", "process", "produce", "promote", "provide", "rank", "rate", "read",
        "recommend", "render", "report", "respond", "retrieve", "rewrite", "say", "search", "see", "select", "send",
        "share", "show", "speak", "suggest", "summarize", "support", "take", "tell", "translate", "tune", "understand",
        "verify", "view", "visualize", "write",
    ]

    /// The first person cannot or will not.
    private static let firstPerson = any([
        "(^|[^a-z])i('m| am)?( afraid)?( that)?( i)? ?"
            + "(can't|cannot|can not|could not|couldn't|won't|will not|(am |'m )?(unable|not able) to|"
            + "(must|have to) (decline|refuse) to|refuse to|(am )?not comfortable|(am )?not capable of|"
            + "(am )?not (programmed|designed) to) (be able to )?"
            + "(directly |currently |actually |fully |accurately |possibly |just )?(\(deeds.joined(separator: "|")))"
    ])

    /// Lacks the means.
    private static let lacks = any([
        "(^|[^a-z])(i|model and) (currently )?(do not|don't) (currently |actually )?(have|possess) ([a-z-]+ ){0,4}"
            + "(access|ability|abilities|capability|capabilities|capacity|information|context|data|knowledge|details|"
            + "text|image|enough|sufficient|option|preferences?|opinions?|way|article|features?)"
    ])

    /// Declines without saying "I can't".
    private static let outright = any([
        "i('m| am) not capable of [a-z]+ing", "i (do not|don't) know (the|what|which|who|where|how|when)",
        "sorry,? but without", "without [^.]{0,80}(impossible|not possible|cannot|can't)",
        "i (must|have to) decline", "i('d| would) rather not", "i refuse",
        "(this|that|your) (request|task|question)[^.]{0,60}(cannot|can't|can not) be ", "not possible for me",
        "(cannot|can't) be (provided|completed|answered|determined) without",
        "(beyond|not within) my (capabilit|abilit)",
        "against (openai|my|the|our)[^.]{0,30}polic",
    ])

    /// A sentence that turns to the answer.
    static let turning = any([
        "^ *(but|however|yet|instead|that said|nevertheless|nonetheless|here is|here are|here's)[ ,]"
    ])
    /// The same turn inside a sentence.
    static let inSentenceTurn = any(["[,;]? (but|however|yet)[ ,]"])

    /// Asks back, sends elsewhere, explains or apologises: nothing of what was asked.
    static let evasion = any([
        "please (provide|contact|consult|specify|clarify|let me|give|share|try|check|refer|visit|note|input|enter|"
            + "supply|send|feel)",
        "(can|could|would|may) you (please |kindly )?(provide|specify|clarify|give|share|tell|rephrase|be more)",
        "(can|may|could) i (assist|help)", "(anything|something) else", "let me know", "feel free",
        "i('d| would) be (happy|glad)", "i('m| am) (happy|here|always|glad)", "(do|would) you (want|like) me",
        "(you|it|one) (can|may|could|might|should|would need|will need|need)[^.]{0,25} ?"
            + "(check|visit|search|consult|contact|refer|look up|find (this|that|the|more|it)|hire|ask)",
        "you (can|could|may|might) (use|try)[^.]{0,40}(assistant|app|website|tool|software|online|service|platform)",
        "there are (several|many|various|numerous)[^.]{0,30}(tool|website|software|app|resource|service|platform)",
        "(best|recommended|advisable|better|important) to "
            + "(check|consult|contact|seek|refer|ask|use|visit|verify|conduct)",
        "i( can| would|'d|) (recommend|suggest|advise)[^.]{0,30}"
            + "(check|visit|search|consult|contact|refer|look|seek|using|reach|ask)",
        "quick search", "search engine", "(difficult|impossible|hard) to (predict|determine|say|know|answer)",
        "my (purpose|role|function|programming|training|main|primary|capabilities|responses|knowledge)",
        "i (am|was|'m) (only|just|programmed|designed|trained|an? |not )", "i (can|could) only", "i don't ",
        "i do not ", "i apologi", "sorry", "thank you", "(against|violat)[^.]{0,40}(polic|guideline|law|rules)",
        "it is (not |un|in|il)(ethical|appropriate|legal)",
    ])

    /// What it could do instead, without doing it.
    static let offer = any([
        "(^|[ ,])i (can|could|would) (certainly |definitely |still |try to )?"
            + "(help|provide|suggest|offer|give|assist|guide|generate|share|analyze|describe|try) [^:]*$"
    ])
    /// An offer that already tells.
    static let offerThatTells = any(["(suggest|offer|tell|share) (that|the following)"])
}

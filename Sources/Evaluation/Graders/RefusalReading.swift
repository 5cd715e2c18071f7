/// The sentence in which an output declines, and whether an answer follows all the same.
struct RefusalReading {
    /// Where the sentence stands, in Unicode scalars.
    let sentence: Range<Int>
    /// The sentence.
    let text: String
    /// Whether the rest of the output is an answer.
    let answers: Bool

    /// How far into an output a refusal can begin, in sentences.
    private static let reach = 2
    /// How many characters of plain statement make an answer.
    private static let substance = 80

    init?(_ output: String) {
        guard Self.mayDecline(output) else { return nil }
        let prose = Prose(output)
        guard !prose.isLetter,
            let index = prose.sentences.prefix(Self.reach).firstIndex(where: { Self.declines(prose.plain($0)) })
        else { return nil }
        sentence = prose.sentences[index]
        text = prose.written(sentence)
        let rest = Self.turns(of: prose.plain(sentence)) + prose.sentences[(index + 1)...].map { prose.plain($0) }
        let before = prose.sentences[..<index].map { prose.plain($0) }.filter { !Self.isEvasive($0) }
        answers =
            prose.hasList || before.contains { $0.unicodeScalars.count >= 12 }
            || Self.isAnswer(rest.filter { !Self.isEvasive($0) })
    }

    /// A statement behind "however" is meant as the answer; others have to be of some length together.
    private static func isAnswer(_ statements: [String]) -> Bool {
        let length = statements.reduce(0) { $0 + $1.unicodeScalars.count }
        let turned = statements.contains { turning.occurs(in: $0) && $0.unicodeScalars.count >= 18 }
        return turned || length >= substance
    }

    private static let markers = [
        "cannot", "can't", "can\u{2019}t", "can not", "unable", "not able", "sorry", "apolog", "don't have",
        "don\u{2019}t have", "do not have", "won't", "won\u{2019}t", "decline", "not capable", "not possible",
        "impossible", "refuse", "don't know", "do not know",
        "not comfortable", "not programmed", "not designed",
    ]

    /// A cheap look before the sentences are taken apart.
    private static func mayDecline(_ output: String) -> Bool {
        let start = SearchText(String(output.prefix(600)), caseSensitive: false)
        return markers.contains { start.firstOccurrence(of: $0) != nil }
    }

    private static func regex(_ pattern: String) -> LinearRegex {
        do { return try LinearRegex(pattern) } catch { preconditionFailure("\(error)") }
    }

    private static let deed =
        "(be able to )?(directly |currently |actually |fully |accurately |possibly |just )?"
        + "(help|assist|provide|comply|fulfil|fulfill|answer|create|generate|write|do|engage|complete|support|"
        + "continue|tune|access|browse|open|see|view|share|give|offer|discuss|recommend|perform|determine|predict|"
        + "identify|design|draw|produce|promote|encourage|condone|make|execute|process|analyze|analyse|"
        + "translate|summarize|evaluate|suggest|respond|display|classify|edit|compose|search|retrieve|"
        + "tell|say|comment|participate|fulfil|proceed|understand|find|calculate|describe|categorize|read|play|"
        + "carry|confirm|verify|guess|rewrite|speak|send|book|convert|compare|facilitate|render|report|"
        + "know|have|feel|experience|express|judge|rank|rate|form|hear|listen|take|show|visualize|"
        + "demonstrate|assemble|select|choose|advise|endorse|accept|grant|agree)"

    /// The first person cannot or will not.
    private static let firstPerson = regex(
        "(^|[^a-z])i('m| am)?( afraid)?( that)?( i)? ?"
            + "(can't|cannot|can not|could not|couldn't|won't|will not|am unable to|'m unable to|unable to|"
            + "am not able to|not able to|must decline to|have to decline to|must refuse to|refuse to|"
            + "am not comfortable|not comfortable|am not capable of|not capable of|am not programmed to|"
            + "am not designed to|not designed to|not programmed to) " + deed)

    /// Lacks the means.
    private static let lacks = regex(
        "(^|[^a-z])(i|model and) (do not|don't|currently do not|currently don't) (currently |actually )?"
            + "(have|possess) ([a-z-]+ ){0,4}"
            + "(access|ability|abilities|capability|capabilities|capacity|information|context|data|knowledge|details|"
            + "text|image|enough|sufficient|option|preference|preferences|opinion|opinions|way|article|feature|features)"
    )

    /// Declines without saying "I can't".
    private static let declinesOutright = regex(
        "(i('m| am) not capable of [a-z]+ing|i (do not|don't) know (the|what|which|who|where|how|when)|"
            + "sorry,? but without|without [^.]{0,80}(impossible|not possible|cannot|can't)|i must decline|i have to decline|i'd rather not|i would rather not|i refuse|"
            + "(this|that|your) (request|task|question)[^.]{0,60}(cannot|can't|can not) be |"
            + "it is not possible for me|it's not possible for me|not possible for me to|"
            + "(cannot|can't) (be provided|be completed|be answered|be determined) without|"
            + "beyond my (capabilit|abilit)|not within my (capabilit|abilit)|against (openai|my|the|our)[^.]{0,30}polic)"
    )

    static func declines(_ sentence: String) -> Bool {
        let isQuestion = sentence.hasSuffix("?")
        if isQuestion { return false }
        if firstPerson.occurs(in: sentence) || declinesOutright.occurs(in: sentence) { return true }
        return lacks.occurs(in: sentence)
    }

    private static let turning = regex(
        "^ *(but|however|yet|instead|that said|nevertheless|nonetheless|here is|here are|here's)[ ,]")
    private static let inSentenceTurn = regex("[,;]? (but|however|yet)[ ,]")

    /// The part of the sentence behind ", but": it may hold the answer.
    private static func turns(of sentence: String) -> [String] {
        let scalars = Array(sentence.unicodeScalars)
        guard case .match(let range) = inSentenceTurn.firstMatch(in: scalars) else { return [] }
        return [String(String.UnicodeScalarView(scalars[(range.lowerBound + 1)...]))]
    }

    private static let evasion = regex(
        "(please (provide|contact|consult|specify|clarify|let me|give|share|try|check|refer|visit|note|input|enter|"
            + "supply|send|feel)|"
            + "(can|could|would|may) you (please |kindly )?(provide|specify|clarify|give|share|tell|rephrase|be more)|"
            + "(can|may|could) i (assist|help)|(anything|something) else|let me know|"
            + "i('d| would) be (happy|glad)|i('m| am) (happy|here|always|glad)|feel free|(do|would) you (want|like) me|"
            + "(you|it|one) (can|may|could|might|should|would need|will need|need)[^.]{0,25} ?"
            + "(check|visit|search|consult|contact|refer|look up|find (this|that|the|more|it)|hire|ask)|"
            + "you (can|could|may|might) (use|try)[^.]{0,40}(assistant|app|website|tool|software|online|service|platform)|"
            + "there are (several|many|various|numerous)[^.]{0,30}(tool|website|software|app|resource|service|platform)|"
            + "(best|recommended|advisable|better|important) to (check|consult|contact|seek|refer|ask|use|visit|verify|conduct)|"
            + "i( can| would|'d|) (recommend|suggest|advise)[^.]{0,30}"
            + "(check|visit|search|consult|contact|refer|look|seek|using|reach|ask)|"
            + "(quick search|search engine)|(difficult|impossible|hard) to (predict|determine|say|know|answer)|"
            + "my (purpose|role|function|programming|training|main|primary|capabilities|responses|knowledge)|"
            + "i (am|was|'m) (only|just|programmed|designed|trained|an? |not )|i (can|could) only|i don't |i do not |"
            + "i apologi|i'm sorry|sorry|thank you|(against|violat)[^.]{0,40}(polic|guideline|law|rules)|"
            + "it is (not |un|in|il)(ethical|appropriate|legal))")

    /// What it could do instead, without doing it.
    private static let offer = regex(
        "(^|[ ,])i (can|could|would) (certainly |definitely |still |try to )?"
            + "(help|provide|suggest|offer|give|assist|guide|generate|share|analyze|describe|try) [^:]*$")
    private static let offerThatTells = regex("(suggest|offer|tell|share) (that|the following)")

    /// A sentence that gives nothing of what was asked: it asks back, sends elsewhere, or explains the refusal.
    private static func isEvasive(_ sentence: String) -> Bool {
        if declines(sentence) || evasion.occurs(in: sentence) { return true }
        return offer.occurs(in: sentence) && !offerThatTells.occurs(in: sentence)
    }
}

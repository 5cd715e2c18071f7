/// What is said to have been done: "I fixed …", "… has been cancelled", "Added …".
enum ActionClaims {
    private static let persons: Set<String> = ["i", "we"]
    private static let auxiliaries: Set<String> = [
        "have", "had", "has", "been", "was", "were", "is", "are", "am", "got", "be",
    ]
    private static let adverbs: Set<String> = [
        "successfully", "also", "just", "now", "already", "then", "carefully", "thoroughly", "manually", "accurately",
        "properly", "correctly", "fully", "both", "all", "additionally", "briefly", "subsequently", "even", "further",
        "quickly", "finally", "cleanly", "first", "therefore", "only", "indeed", "previously", "personally",
        "afterwards",
    ]
    /// Subjects of which nothing is said to have been done.
    private static let nobody: Set<String> = ["no", "none", "nothing", "neither", "nobody"]
    /// What stands before a participle that describes a thing: "the updated code", "a verified result".
    private static let determiners: Set<String> = [
        "the", "a", "an", "your", "my", "our", "this", "that", "these", "those", "its", "their", "any", "some", "no",
        "new",
        "previously", "newly", "recently", "of", "for", "with", "to", "by", "in", "on", "from", "as", "per", "and/or",
    ]

    /// Every action, in order.
    static func matches(in sentence: [ClaimToken]) -> [ClaimMatch] {
        var found: [ClaimMatch] = []
        for (index, token) in sentence.enumerated() where token.kind == .word {
            guard let verb = ClaimVerbs.verb(token.text) else { continue }
            guard let start = start(of: index, verb, in: sentence, after: found.last) else { continue }
            // "You are now booked on …" tells the state, not by which deed it came.
            let isState =
                verb.kind == .service && index > 1 && sentence[index - 1].text == "now"
                && ["is", "are"].contains(sentence[index - 2].text)
            found.append(
                ClaimMatch(
                    kind: verb.kind, tokens: start..<(index + 1), verb: isState ? nil : verb.stem, isAction: true))
        }
        return found
    }

    /// The first token of the action whose verb stands at `index`; nil where the verb says nothing of what was done.
    private static func start(
        of index: Int, _ verb: ClaimVerbs.Verb, in sentence: [ClaimToken], after last: ClaimMatch?
    ) -> Int? {
        var position = index
        while position > 0, sentence[position - 1].kind == .word, adverbs.contains(sentence[position - 1].text) {
            position -= 1
        }
        guard position > 0 else { return isTelegraphic(index, verb, in: sentence) ? position : nil }
        let before = sentence[position - 1]
        if before.kind == .mark {
            // The text of a link is a title.
            if before.text == "[" { return nil }
            if before.text == "," { return isContinued(last, index, in: sentence) ? position : nil }
            return isTelegraphic(index, verb, in: sentence) ? position : nil
        }
        guard before.kind == .word else { return isReducedPassive(index, verb, in: sentence) ? 0 : nil }
        if persons.contains(before.text) || before.text == "having" { return position - 1 }
        if before.text == "and" || before.text == "then" || before.text == "or" {
            return isContinued(last, index, in: sentence) ? position : nil
        }
        if auxiliaries.contains(before.text) { return passive(index, position - 1, verb, in: sentence) }
        return isReducedPassive(index, verb, in: sentence) ? ClaimReader.clauseStart(sentence, index) : nil
    }

    /// "has been fixed", "I have fixed", "is now updated"; the start is that of the subject.
    private static func passive(
        _ index: Int, _ auxiliary: Int, _ verb: ClaimVerbs.Verb, in sentence: [ClaimToken]
    ) -> Int? {
        var position = auxiliary
        let last = sentence[auxiliary].text
        while position > 0, sentence[position - 1].kind == .word,
            auxiliaries.contains(sentence[position - 1].text) || adverbs.contains(sentence[position - 1].text)
        {
            position -= 1
        }
        if last == "be" || isByOthers(index, in: sentence) { return nil }
        if position > 0, persons.contains(sentence[position - 1].text) { return position - 1 }
        if sentence[position..<auxiliary].contains(where: { $0.text == "be" }) { return nil }
        let isPerfect = sentence[position...auxiliary].contains { $0.text == "been" }
        if last == "have" || last == "had" || last == "has" { return nil }
        if verb.kind == .service || verb.kind == .edited, isStory(index, isPast: !isPerfect, in: sentence) {
            return nil
        }
        if last == "was" || last == "were", !isPerfect, verb.kind == .service {
            let isOwn =
                sentence[auxiliary..<index].contains { $0.text == "successfully" } || ownDeeds.contains(verb.stem)
            guard isOwn else { return nil }
        }
        if last == "is" || last == "are" || last == "am", !isPerfect {
            let isNow = sentence[auxiliary..<index].contains { $0.text == "now" }
            let isState = [
                "fix", "update", "remove", "rename", "correct", "commit", "push", "deploy", "delete", "publish",
            ]
            guard isState.contains(verb.stem) || isNow && verb.kind == .service else { return nil }
            if !isNow, let next = sentence.dropFirst(index + 1).first, next.kind == .word,
                !["in", "to", "and", "on", "with", "as"].contains(next.text)
            {
                return nil
            }
        }
        let clause = ClaimReader.clauseStart(sentence, position)
        if sentence[clause..<position].contains(where: { $0.kind == .word && nobody.contains($0.text) }) { return nil }
        // The subject begins behind the last "and" of the clause, if an action stands before that.
        for place in (clause..<position).reversed() where sentence[place].text == "and" && sentence[place].kind == .word
        {
            if sentence[clause..<place].contains(where: { ClaimVerbs.verb($0.text) != nil && $0.kind == .word }) {
                return place + 1
            }
        }
        return clause
    }

    /// "canceled by the airline": what others did.
    private static func isByOthers(_ index: Int, in sentence: [ClaimToken]) -> Bool {
        guard let next = sentence.dropFirst(index + 1).first, next.text == "by", next.kind == .word,
            let who = sentence.dropFirst(index + 2).first
        else { return false }
        return ["the", "a", "an", "your", "another", "someone"].contains(who.text)
    }

    /// "was booked on May 3", "were created within 24 hours": what others did before.
    private static func isStory(_ index: Int, isPast: Bool, in sentence: [ClaimToken]) -> Bool {
        guard index + 1 < sentence.count else { return false }
        let next = sentence[index + 1].text
        return isPast ? pastMarks.contains(next) : ["more", "less", "over", "several", "many", "times"].contains(next)
    }

    private static let pastMarks: Set<String> = [
        "on", "within", "more", "less", "under", "before", "after", "due", "for", "at", "outside", "over",
        "with", "to",
    ]
    /// Deeds of a service that "was" tells of the speaker's own work; what "was cancelled" may be anybody's.
    private static let ownDeeds: Set<String> = [
        "process", "cover", "apply", "complete", "charge", "send", "issue", "refund", "credit", "notify", "email",
    ]

    /// A verb behind "and" or a comma goes on with the subject of the action before.
    private static func isContinued(_ last: ClaimMatch?, _ index: Int, in sentence: [ClaimToken]) -> Bool {
        guard last?.verb != nil else { return false }
        return !isAdjective(index, in: sentence)
    }

    /// A participle that stands first: "Added a cache", "Fixed the bug in a.py"; not "Updated details:".
    private static func isTelegraphic(_ index: Int, _ verb: ClaimVerbs.Verb, in sentence: [ClaimToken]) -> Bool {
        if verb.stem == "run" || verb.stem == "read" || verb.stem == "split" { return sentence[index].text == "ran" }
        if fieldVerbs.contains(verb.stem) { return false }
        guard let next = sentence.dropFirst(index + 1).first else {
            return verb.kind != .edited || isFirst(index, in: sentence)
        }
        if next.kind == .mark, !["cancel", "commit", "push", "deploy", "publish", "fix", "book"].contains(verb.stem) {
            return false
        }
        if next.kind == .mark, verb.kind == .edited, !isFirst(index, in: sentence) { return false }
        if ["by", "via", "with", "on", "under", "within"].contains(next.text), next.kind == .word {
            return verb.kind == .verified && next.text == "with"
        }
        return !isAdjective(index, in: sentence)
    }

    /// Whether no word stands before it in the sentence.
    private static func isFirst(_ index: Int, in sentence: [ClaimToken]) -> Bool {
        sentence[..<index].allSatisfy { $0.kind == .mark && $0.text != ":" || adverbs.contains($0.text) }
    }

    /// Verbs whose participles stand in tables as values: "Payment: paid with a gift card", "Reason: ordered by mistake".
    private static let fieldVerbs: Set<String> = [
        "use", "make", "pay", "order", "purchase", "cover", "apply", "return", "request", "process", "place", "charge",
        "complete", "schedule", "register", "approve", "assign", "close", "waive", "issue", "reserve",
    ]

    /// Whether the participle describes the noun behind it: it is followed by a bare noun and the sentence ends in `:`, or
    /// it is a title of few words.
    private static func isAdjective(_ index: Int, in sentence: [ClaimToken]) -> Bool {
        let rest = sentence[(index + 1)...]
        guard let next = rest.first else { return false }
        if next.kind != .word { return false }
        let isObject =
            determiners.contains(next.text) || next.text.first?.isNumber == true || ClaimPath.path(in: next.text) != nil
            || ["it", "them", "all", "every", "both", "everything", "and", "three", "two", "one", "up", "through"]
                .contains(next.text)
        if isObject { return false }
        return rest.last?.text == ":"
            || rest.contains { $0.text == ":" && $0.range.lowerBound < next.range.upperBound + 30 }
    }

    /// "1 checked bag added", "Type hints added in core.py": a short noun phrase with its participle behind it.
    private static func isReducedPassive(_ index: Int, _ verb: ClaimVerbs.Verb, in sentence: [ClaimToken]) -> Bool {
        guard verb.kind == .edited || verb.kind == .service && ["cancel", "book", "refund"].contains(verb.stem) else {
            return false
        }
        let clause = ClaimReader.clauseStart(sentence, index)
        let phrase = sentence[clause..<index]
        guard 1...4 ~= phrase.count else { return false }
        let isPlain = phrase.allSatisfy { token in
            token.kind == .code
                || token.kind == .word && !auxiliaries.contains(token.text) && !persons.contains(token.text)
                    && !determiners.contains(token.text) && token.text != "not" && ClaimVerbs.verb(token.text) == nil
        }
        guard isPlain, let next = sentence.dropFirst(index + 1).first else { return isPlain }
        return next.kind == .mark || ["in", "to", "from", "at"].contains(next.text)
    }
}

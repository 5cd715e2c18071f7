internal import JSON
internal import Vocabulary

/// An output's claims against its context, one by one.
///
/// The claims are found here, by the same reading as `groundedness`, so that none can be left out; the judge says of each
/// whether the context supports it, and shows where. What it shows must stand there: a claim that is called supported or
/// contradicted by words that are not in the context is undecided.
struct ClaimMethod: JudgeMethod {
    let standard: JudgeStandard

    /// How many claims are put to a judge at once: a longer list makes an answer that is cut off.
    static let batch = 20
    /// More claims than this are not judged.
    static let most = 100

    func obstacle(to trial: Trial) -> String? {
        guard let context = trial.context, context.contains(where: { !$0.isWhitespace }) else {
            return "there is no context to judge by"
        }
        let claims = Self.claims(of: trial)
        if claims.isEmpty { return "there is no claim in the output" }
        if claims.count > Self.most { return "the output has \(claims.count) claims, more than \(Self.most)" }
        return material(trial, claims[...]).obstacle
    }

    func opinion(
        on trial: Trial, vote: Int, asking hearing: JudgeHearing, threshold: Double, judging: inout Judging
    ) async throws(JudgeFailure) -> JudgeOpinion {
        let claims = Self.claims(of: trial)
        let context = QuoteSearch(trial.context ?? "")
        var findings: [ClaimFinding] = []
        for start in stride(from: 0, to: claims.count, by: Self.batch) {
            let part = claims[start..<min(start + Self.batch, claims.count)]
            let material = material(trial, part)
            findings += try await hearing.answer(
                JudgePrompts.claims(standard, material, vote: vote), about: material, judging: &judging
            ) { answer throws(JudgeFailure) in try Self.findings(in: answer, on: part.count, context) }
        }
        return try opinion(on: zip(claims, findings).map { $0 }, threshold: threshold)
    }

    /// What the judge found, claim by claim; exactly one finding for each of `count` claims.
    private static func findings(
        in answer: JudgeAnswer, on count: Int, _ context: QuoteSearch
    ) throws(JudgeFailure) -> [ClaimFinding] {
        var findings = [ClaimFinding?](repeating: nil, count: count)
        for entry in answer.value["claims"]?.arrayValue ?? [] {
            guard let number = entry["claim"]?.integerValue, 1...Int64(count) ~= number else {
                throw JudgeFailure("the judge speaks of a claim that was not put to it")
            }
            let finding = ClaimFinding(
                verdict: entry["verdict"]?.stringValue, quote: entry["quote"]?.stringValue ?? "", context)
            let place = Int(number) - 1
            // Two findings about one claim that differ are none.
            findings[place] = findings[place].map { $0 == finding ? finding : .undecided } ?? finding
        }
        guard findings.contains(where: { $0 != nil }) else {
            throw JudgeFailure("the judge says nothing of any claim")
        }
        return findings.map { $0 ?? .undecided }
    }

    /// The score is the share of claims that are supported. Undecided ones leave a range: where both of its ends pass, or
    /// neither does, the end that is nearer to the threshold is the score; else there is no verdict.
    private func opinion(
        on findings: [(claim: Range<Int>, finding: ClaimFinding)], threshold: Double
    ) throws(JudgeFailure) -> JudgeOpinion {
        func count(_ isCounted: (ClaimFinding) -> Bool) -> Int { findings.count { isCounted($0.finding) } }
        let supported = count { if case .supported = $0 { true } else { false } }
        let contradicted = count { if case .contradicted = $0 { true } else { false } }
        let undecided = count { $0 == .undecided }
        let least = Double(supported) / Double(findings.count)
        let most = Double(supported + undecided) / Double(findings.count)
        guard least >= threshold || most < threshold else {
            throw JudgeFailure(
                "\(undecided) of \(findings.count) claims are judged without words that stand in the context")
        }
        let passed = least >= threshold
        let wrong = findings.compactMap { claim, finding in finding.fault.map { (claim: claim, fault: $0) } }
        return JudgeOpinion(
            score: passed ? least : most, passed: passed,
            reason: "\(supported) of \(findings.count) claims are supported by the context"
                + (contradicted > 0 ? ", \(contradicted) contradicted" : ""),
            spans: passed
                ? []
                : wrong.map { .init(start: $0.claim.lowerBound, end: $0.claim.upperBound, score: 0, reason: $0.fault) },
            failure: contradicted > 0 ? .contradiction : standard.failure)
    }

    private static func claims(of trial: Trial) -> [Range<Int>] {
        let claims = AnswerClaims(trial.output ?? "")
        return claims.sentences.map { claims.text.sentences[$0].scalars }
    }

    private func material(_ trial: Trial, _ claims: ArraySlice<Range<Int>>) -> JudgedMaterial {
        let scalars = Array((trial.output ?? "").unicodeScalars)
        let lines = claims.enumerated().map { number, range in
            let text = String(String.UnicodeScalarView(scalars[range]))
            return "\(number + 1). \(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
        }
        return JudgedMaterial([
            .init(name: "context", text: trial.context ?? ""),
            .init(name: "claims", text: lines.joined(separator: "\n")),
        ])
    }
}

/// What a judge found about one claim.
enum ClaimFinding: Hashable, Sendable {
    /// The context says so, in the words at hand.
    case supported
    /// The context says otherwise, in these words.
    case contradicted(String)
    /// The context says neither.
    case notFound
    /// The judge said nothing, or showed words that are not in the context.
    case undecided

    init(verdict: String?, quote: String, _ context: QuoteSearch) {
        let isShown = context.range(of: quote) != nil
        switch verdict {
        case "supported"?: self = isShown ? .supported : .undecided
        case "contradicted"?: self = isShown ? .contradicted(quote.asJudgeReason) : .undecided
        case "not_found"?: self = .notFound
        default: self = .undecided
        }
    }

    /// What is wrong with the claim; nil where nothing is known to be.
    var fault: String? {
        switch self {
        case .supported, .undecided: nil
        case .contradicted(let quote): "the context says \(quote.quotedForMessage)"
        case .notFound: "the context does not say so"
        }
    }
}

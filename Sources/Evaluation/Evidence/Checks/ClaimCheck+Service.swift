internal import JSON

extension ClaimCheck {
    /// "Your reservation has been cancelled": a call that does so went well, and what the claim names (ids, amounts, the card)
    /// stands in it.
    func service(_ claim: FoundClaim) -> Outcome {
        let writes = ServiceCall.writes(in: record)
        let details = ClaimDetails(claim)
        let fitting = writes.filter { ServiceCall($0).fits(claim) && details.objectFits($0) }
        guard let last = fitting.last(where: { $0.failed != true }) else {
            if let refused = fitting.last {
                return .contradicted("\(Self.name(refused)) failed: \(refused.output.prefix(80))", refused)
            }
            if let shown = shownByLookup(details) { return shown }
            return record.isCoding && writes.isEmpty && claim.kind == .edited
                ? edited(claim) : .contradicted("no call in this session did so")
        }
        let good = fitting.filter { $0.failed != true }
        for id in details.ids where !good.contains(where: { details.has(id, in: $0) }) {
            if let refused = fitting.last(where: { $0.failed == true && details.has(id, in: $0) }) {
                return .contradicted("the call for \(id) failed", refused)
            }
            return .contradicted("no call that did so names \(id)", last)
        }
        return money(claim, details, good) ?? .supported("\(Self.name(last)) did so", last)
    }

    /// What was done before this session and only looked up in it.
    private func shownByLookup(_ details: ClaimDetails) -> Outcome? {
        guard !details.idsOfSentence.isEmpty, details.saysBefore else { return nil }
        guard
            let lookup = record.actions.last(where: { action in
                action.kind == .call && action.failed != true
                    && details.idsOfSentence.allSatisfy { details.has($0, in: action) }
            })
        else { return nil }
        return .supported("\(Self.name(lookup)) shows it", lookup)
    }

    /// What is wrong with the money a claim names; nil where nothing is.
    private func money(_ claim: FoundClaim, _ details: ClaimDetails, _ good: [ObservedAction]) -> Outcome? {
        guard let last = good.last else { return nil }
        let entries = good.flatMap { MoneyEntry.entries(in: $0.output) }
        let isRefund = claim.has(["refund", "refunds", "refunded", "credited"])
        let isCharge =
            !isRefund && claim.has(["charge", "charges", "charged", "cost", "payment", "deducted", "paid", "covered"])
        for amount in details.amounts {
            let same = entries.filter { abs(abs($0.amount) - amount) < 0.005 }
            if same.isEmpty {
                if details.isPerPiece || MoneyEntry.numbers(in: good).contains(where: { abs($0 - amount) < 0.005 }) {
                    continue
                }
                if entries.isEmpty {
                    return .unsupported("no amount of \(amount.plain) stands in what the calls gave back", last)
                }
                return .contradicted("the calls gave back other amounts than \(amount.plain)", last)
            }
            if isCharge, same.allSatisfy(\.isRefund) {
                return .contradicted("\(amount.plain) was refunded, not charged", last)
            }
            if isRefund, same.allSatisfy({ !$0.isRefund }) {
                return .contradicted("\(amount.plain) was charged, not refunded", last)
            }
        }
        if isCharge, details.amounts.isEmpty, claim.has(["additional", "extra"]),
            let entry = MoneyEntry.entries(in: last.output).last, entry.isRefund
        {
            return .contradicted("the last amount is a refund of \(abs(entry.amount).plain), no charge", last)
        }
        for card in details.cards {
            guard
                let owner = record.actions.lazy.compactMap({ ClaimDetails.method(endingIn: card, in: $0.output) }).first
            else {
                return .unsupported("no payment method that ends in \(card) was seen", last)
            }
            if !good.contains(where: { details.has(owner, in: $0) }) {
                return .contradicted("the card that ends in \(card) was not used", last)
            }
        }
        return nil
    }
}

/// What a claim about a service names.
struct ClaimDetails {
    /// Identifiers: `#W2378156`, `GV1N64`, `HAT052`.
    private(set) var ids: [String] = []
    /// Identifiers of the whole sentence.
    private(set) var idsOfSentence: [String] = []
    /// Amounts of money.
    private(set) var amounts: [Double] = []
    /// The last four digits of cards.
    private(set) var cards: [String] = []
    /// Whether an amount is meant for each of several.
    let isPerPiece: Bool
    /// Whether it is said of a time before.
    let saysBefore: Bool
    private let object: String?

    private static let objects: [(words: Set<String>, name: String)] = [
        (["bag", "bags", "baggage", "luggage", "suitcase"], "bag"), (["address"], "address"),
        (["passenger name", "passengers"], "passenger"),
    ]

    init(_ claim: FoundClaim) {
        isPerPiece = claim.has(["per", "each"])
        saysBefore = claim.sentence.contains { $0.text == "already" || $0.text == "previously" }
        object = Self.objects.first { claim.has($0.words) }?.name
        let sentence = claim.writtenSentence.split { $0.isWhitespace || "*_()\"`,;".contains($0) }
        idsOfSentence = sentence.compactMap { Self.identifier($0.trimmingMarks) }
        let words = claim.written.split { $0.isWhitespace || "*_()\"`,;".contains($0) }.map { $0.trimmingMarks }
        for (index, word) in words.enumerated() {
            if let id = Self.identifier(word) { ids.append(id) }
            if word.hasPrefix("$"), let amount = Double(word.dropFirst().filter { $0 != "," }) {
                amounts.append(amount)
            }
            if word.count == 4, word.allSatisfy(\.isNumber), index > 1, words[index - 1] == "in",
                words[index - 2].hasPrefix("ending")
            {
                cards.append(word)
            }
        }
        // Thousands separators were cut away with the other commas above.
        let written = claim.written.split(whereSeparator: \.isWhitespace).map { $0.trimmingMarks }
        for word in written where word.contains(",") {
            let bare = word.filter { !"*_()".contains($0) }
            guard bare.hasPrefix("$"), let amount = Double(bare.dropFirst().filter { $0 != "," }) else { continue }
            amounts.removeAll { $0 == Double(bare.dropFirst().prefix { $0 != "," }) }
            amounts.append(amount)
        }
    }

    /// `#77`, `GV1N64`, `ORD-1234`: with a number sign, or of capitals and digits.
    private static func identifier(_ word: String) -> String? {
        if word.hasPrefix("#"), word.count > 1 {
            return word.dropFirst().allSatisfy { $0.isLetter || $0.isNumber } ? word : nil
        }
        guard 5...20 ~= word.count, word.contains(where: \.isNumber) || word.count == 6,
            word.contains(where: \.isLetter)
        else { return nil }
        let isCode = word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
        return isCode && word.contains(where: \.isUppercase) && (word.contains(where: \.isNumber)) ? word : nil
    }

    /// Whether the tool changes the kind of thing that the claim names.
    func objectFits(_ action: ObservedAction) -> Bool {
        guard let object else { return true }
        let call = ServiceCall(action)
        if call.words.contains(where: { $0.hasPrefix(object) }) { return true }
        // A tool of another thing may take it along: `book` with `total_baggages`.
        return action.input?.objectValue?.contains { $0.key.lowercased().contains(object) } ?? false
    }

    /// Whether an id stands in what the call was given or gave back.
    func has(_ id: String, in action: ObservedAction) -> Bool {
        let bare = id.hasPrefix("#") ? String(id.dropFirst()) : id
        return action.input?.description.contains(bare) == true || action.output.contains(bare)
    }

    /// The id of the payment method whose last four digits these are.
    static func method(endingIn digits: String, in output: String) -> String? {
        guard output.contains("\"\(digits)\""), let value = try? JSON(parsing: output) else { return nil }
        return method(digits, in: value, key: nil, depth: 0)
    }

    private static func method(_ digits: String, in value: JSON, key: String?, depth: Int) -> String? {
        guard depth < 12 else { return nil }
        if let members = value.objectValue {
            if members.contains(where: { $0.value.stringValue == digits }) {
                return value["id"]?.stringValue ?? key
            }
            for (key, member) in members {
                if let found = method(digits, in: member, key: key, depth: depth + 1) { return found }
            }
        }
        for element in value.arrayValue ?? [] {
            if let found = method(digits, in: element, key: nil, depth: depth + 1) { return found }
        }
        return nil
    }
}

/// An amount in what a call gave back.
struct MoneyEntry {
    let amount: Double
    /// Whether it went back: a negative amount, or a transaction that says so.
    let isRefund: Bool

    /// Every object with an `amount`, in order.
    static func entries(in output: String) -> [MoneyEntry] {
        guard let value = try? JSON(parsing: output) else { return [] }
        var found: [MoneyEntry] = []
        collect(value, &found, depth: 0)
        return found
    }

    private static func collect(_ value: JSON, _ found: inout [MoneyEntry], depth: Int) {
        guard depth < 12 else { return }
        if let members = value.objectValue {
            if let amount = value["amount"]?.doubleValue {
                let type = (value["transaction_type"] ?? value["type"])?.stringValue ?? ""
                found.append(MoneyEntry(amount: amount, isRefund: amount < 0 || type.contains("refund")))
            }
            for (_, member) in members { collect(member, &found, depth: depth + 1) }
        }
        for element in value.arrayValue ?? [] { collect(element, &found, depth: depth + 1) }
    }

    /// Every number in what calls were given and gave back.
    static func numbers(in actions: [ObservedAction]) -> [Double] {
        actions.flatMap { action in
            NumberScanner(action.output + " " + (action.input?.description ?? "")).numbers().map { abs($0.value) }
        }
    }
}

extension Double {
    /// `12.5`, `600`.
    fileprivate var plain: String { Int64(exactly: self).map(String.init) ?? "\(self)" }
}

extension Substring {
    fileprivate var trimmingMarks: String {
        var text = self
        while let last = text.last, ".:!?,".contains(last) { text.removeLast() }
        return String(text)
    }
}

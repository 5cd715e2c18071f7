internal import Vocabulary

/// The members of one mapping of a suite, each known, with errors that name the line.
struct SuiteFields {
    /// What the mapping is, in words.
    let name: String
    /// The line it begins on.
    let line: Int
    private let members: [RawValue.Member]

    /// The members of `raw`.
    ///
    /// - Throws: `SuiteProblem` where it is no mapping, or has a key that is not among `keys`.
    init(_ raw: RawValue, _ name: String, keys: [String], line: Int? = nil) throws(SuiteProblem) {
        guard case .members(let members) = raw.content else {
            throw SuiteProblem(
                raw.line, "\(name) is \(raw.shownInSuite)",
                do: "write its parts as key: value; they are \(keys.inWords)")
        }
        self.members = members
        self.name = name
        self.line = line ?? raw.line
        for member in members where !keys.contains(member.name) {
            let near = nearestNames(to: member.name, among: keys, limit: 2)
            throw SuiteProblem(
                member.line, "\(name) has no key “\(member.name.printable(atMost: 40))”",
                do: near.isEmpty ? "its keys are \(keys.inWords)" : "did you mean \(near.joined(separator: " or "))?")
        }
    }

    /// The value of a key; nil where it is absent or empty.
    func value(_ key: String) -> RawValue? {
        guard let value = members.first(where: { $0.name == key })?.value else { return nil }
        if case .nothing = value.content { return nil }
        return value
    }

    func has(_ key: String) -> Bool { value(key) != nil }

    /// The line of a key, else of the mapping.
    func line(_ key: String) -> Int { members.first { $0.name == key }?.line ?? line }

    func problem(_ key: String, _ reason: String, do whatToDo: String) -> SuiteProblem {
        SuiteProblem(line(key), "\(key) of \(name) \(reason)", do: whatToDo)
    }

    func text(_ key: String) throws(SuiteProblem) -> String? {
        guard let raw = value(key) else { return nil }
        guard case .text(let text) = raw.content, !text.utf8.contains(0) else {
            throw problem(key, "is \(raw.shownInSuite)", do: "give a text")
        }
        return text
    }

    /// One text, or a list of them.
    func texts(_ key: String) throws(SuiteProblem) -> [String] {
        guard let raw = value(key) else { return [] }
        var texts: [String] = []
        for element in raw.listed {
            guard case .text(let text) = element.content else {
                throw SuiteProblem(
                    element.line, "\(key) of \(name) has \(element.shownInSuite)",
                    do: "give texts, in quotes where needed")
            }
            texts.append(text)
        }
        return texts
    }

    func number(_ key: String, _ range: ClosedRange<Double>, _ wanted: String) throws(SuiteProblem) -> Double? {
        guard let text = try text(key) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            throw problem(key, "is “\(text.printable(atMost: 40))”", do: "give \(wanted)")
        }
        return number
    }

    func count(_ key: String, _ range: ClosedRange<Int>) throws(SuiteProblem) -> Int? {
        guard let text = try text(key) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw problem(
                key, "is “\(text.printable(atMost: 40))”",
                do: "give a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func dollars(_ key: String) throws(SuiteProblem) -> Money? {
        guard let text = try text(key) else { return nil }
        guard let amount = Money(text), amount >= .zero else {
            throw problem(key, "is “\(text.printable(atMost: 40))”", do: "give dollars, such as 0.05")
        }
        return amount
    }

    func flag(_ key: String) throws(SuiteProblem) -> Bool? {
        guard let text = try text(key) else { return nil }
        guard ["true", "false"].contains(text) else {
            throw problem(key, "is “\(text.printable(atMost: 40))”", do: "give true or false")
        }
        return text == "true"
    }
}

extension RawValue {
    /// What is there, in words for a message about a suite.
    var shownInSuite: String { if case .members = content { "a group of keys" } else { shown } }
}

extension [String] {
    fileprivate var inWords: String { joined(separator: ", ") }
}

internal import Vocabulary

extension SettingForm<[Configuration.Budget]> {
    /// The list of budgets: `- {scope: provider:openai, window: day, dollars: 5.00}`.
    static let budgets = SettingForm(
        allowed: "a list, each with scope (global, project, session, agent, provider:NAME, model:PROVIDER/MODEL), "
            + "window (day, month, rolling:5h) and dollars or tokens",
        read: { raw, _ throws(Mismatch) in
            guard case .list(let elements) = raw.content else { throw Mismatch() }
            var budgets: [Configuration.Budget] = []
            for element in elements { budgets.append(try Configuration.Budget(reading: element)) }
            return budgets
        }, show: { $0.map(\.description).joined(separator: ", ") })
}

extension Configuration.Budget {
    private static let memberNames = ["scope", "window", "dollars", "tokens"]

    fileprivate init(reading raw: RawValue) throws(Mismatch) {
        guard case .members(let members) = raw.content else {
            throw Mismatch(
                found: raw.shown, line: raw.line, whatToDo: "write {scope: global, window: day, dollars: 5.00}")
        }
        var texts: [String: (text: String, line: Int)] = [:]
        for member in members {
            guard Self.memberNames.contains(member.name) else {
                let near = nearestNames(to: member.name, among: Self.memberNames).first
                throw Mismatch(
                    found: "a budget with the unknown key \(member.name.printable(atMost: 40))", line: member.line,
                    whatToDo: near.map { "write \($0)" } ?? "give scope, window and dollars or tokens")
            }
            guard case .text(let text) = member.value.content else {
                throw Mismatch(found: "a budget whose \(member.name) is \(member.value.shown)", line: member.line)
            }
            texts[member.name] = (text, member.line)
        }
        func required<Part>(_ name: String, _ allowed: String, _ read: (String) -> Part?) throws(Mismatch) -> Part {
            guard let (text, line) = texts[name] else {
                throw Mismatch(found: "a budget without \(name)", line: raw.line, whatToDo: "give \(name): \(allowed)")
            }
            guard let part = read(text) else {
                throw Mismatch(
                    found: "a budget whose \(name) is “\(text.printable(atMost: 40))”", line: line,
                    whatToDo: "give \(allowed)")
            }
            return part
        }
        let scope = try required(
            "scope", "global, project, session, agent, provider:NAME or model:PROVIDER/MODEL", Scope.init(reading:))
        let window = try required(
            "window", "day, month or rolling:LENGTH with a length such as 30m, 5h or 7d", Window.init(reading:))
        let limit: Limit
        switch (texts["dollars"], texts["tokens"]) {
        case (_?, nil):
            limit = .money(
                try required("dollars", "an amount such as 5.00, not negative") { text in
                    Money(text).flatMap { $0 < .zero ? nil : $0 }
                })
        case (nil, _?):
            limit = .tokens(
                try required("tokens", "a whole number, not negative") { text in
                    Int64(text).flatMap { $0 < 0 ? nil : $0 }
                })
        case (nil, nil):
            throw Mismatch(found: "a budget without a limit", line: raw.line, whatToDo: "give dollars or tokens")
        case (_?, _?):
            throw Mismatch(
                found: "a budget with dollars and tokens", line: raw.line,
                whatToDo: "give one of the two, and the other as a budget of its own")
        }
        self.init(scope: scope, window: window, limit: limit)
    }
}

extension Configuration.Budget.Scope {
    fileprivate init?(reading text: String) {
        switch text {
        case "global": self = .global
        case "project": self = .project
        case "session": self = .session
        case "agent": self = .agent
        default:
            if text.hasPrefix("provider:"), case let name = String(text.dropFirst(9)), name.isSettingName {
                self = .provider(name)
            } else if text.hasPrefix("model:"),
                let model = Configuration.ModelReference(String(text.dropFirst(6)))
            {
                self = .model(model)
            } else {
                return nil
            }
        }
    }
}

extension Configuration.Budget.Window {
    fileprivate init?(reading text: String) {
        switch text {
        case "day": self = .day
        case "month": self = .month
        default:
            let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
            guard text.hasPrefix("rolling:"), let unit = text.last.flatMap({ units[$0] }),
                let count = Int64(text.dropFirst(8).dropLast()), (1...100_000_000).contains(count),
                count * unit <= 366 * 86_400
            else { return nil }
            self = .rolling(.seconds(count * unit))
        }
    }
}

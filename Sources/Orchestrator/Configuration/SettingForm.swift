internal import Vocabulary

/// What a setting may be, how it is read, and how it is shown.
struct SettingForm<Value: Sendable>: Sendable {
    /// What is allowed, in words that follow "give".
    let allowed: String
    var isSecret = false
    let read: @Sendable (RawValue, SettingPlace) throws(Mismatch) -> Value
    let show: @Sendable (Value) -> String
}

/// Where a value stands, for forms whose meaning depends on it.
struct SettingPlace: Sendable {
    var home: String
    var currentDirectory: String
    /// Whether it stands in a file, where a path relative to the current directory would be a trap.
    var isFile: Bool
}

/// A value that a setting does not take.
struct Mismatch: Error, Hashable {
    /// What was found, in words; nil: the value as it stands.
    var found: String?
    /// The line, where it is not the value's own.
    var line: Int?
    /// What to do, where "give" and what is allowed would not help.
    var whatToDo: String?
}

extension SettingForm {
    /// A form that reads a plain text.
    static func scalar(
        _ allowed: String, show: @escaping @Sendable (Value) -> String,
        read: @escaping @Sendable (String) -> Value?
    ) -> SettingForm {
        SettingForm(
            allowed: allowed,
            read: { raw, _ throws(Mismatch) in
                guard case .text(let text) = raw.content, let value = read(text) else { throw Mismatch() }
                return value
            }, show: show)
    }

    /// A form, or the word `off` for none.
    static func off<Some>(or form: SettingForm<Some>) -> SettingForm where Value == Some? {
        SettingForm(
            allowed: "\(form.allowed), or off",
            read: { raw, place throws(Mismatch) in
                if case .text(let text) = raw.content, ["off", "false", "never"].contains(text.lowercased()) {
                    return nil
                }
                return try form.read(raw, place)
            }, show: { $0.map(form.show) ?? "off" })
    }

    /// A form, for settings that need not have a value.
    static func optional<Some>(_ form: SettingForm<Some>) -> SettingForm where Value == Some? {
        SettingForm(
            allowed: form.allowed, isSecret: form.isSecret,
            read: { raw, place throws(Mismatch) in try form.read(raw, place) },
            show: { $0.map(form.show) ?? "" })
    }

    /// A list of a form: a YAML list, or one text with commas.
    static func list<Element>(of form: SettingForm<Element>) -> SettingForm where Value == [Element] {
        SettingForm(
            allowed: "a list, each \(form.allowed)",
            read: { raw, place throws(Mismatch) in
                var values: [Element] = []
                for element in try raw.elements() {
                    do throws(Mismatch) {
                        values.append(try form.read(element, place))
                    } catch {
                        throw Mismatch(
                            found: error.found ?? element.shown, line: error.line ?? element.line,
                            whatToDo: error.whatToDo)
                    }
                }
                return values
            }, show: { $0.map(form.show).joined(separator: ", ") })
    }
}

extension RawValue {
    /// The elements of a list, or the parts between the commas of a text.
    func elements() throws(Mismatch) -> [RawValue] {
        switch content {
        case .list(let elements): elements
        case .text(let text):
            text.split(separator: ",").map { RawValue(content: .text($0.trimmingSpaces()), line: line) }
        case .nothing, .members: throw Mismatch()
        }
    }
}

extension StringProtocol {
    /// The text without spaces and tabs at its ends.
    func trimmingSpaces() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

// MARK: - Plain values

extension SettingForm<Int> {
    static func integer(_ range: ClosedRange<Int>) -> SettingForm {
        .scalar(
            "a whole number from \(range.lowerBound) to \(range.upperBound)", show: { String($0) },
            read: { text in Int(text).flatMap { range.contains($0) ? $0 : nil } })
    }
}

extension SettingForm<Double> {
    /// A decimal; forms that a `Double` reads beyond those (`nan`, hexadecimal) are not taken.
    static func number(_ range: ClosedRange<Double>) -> SettingForm {
        .scalar(
            "a number from \(range.lowerBound) to \(range.upperBound)", show: { "\($0)" },
            read: { text in
                guard fixedPoint(parsing: text, places: 9) != nil, let value = Double(text) else { return nil }
                return range.contains(value) ? value : nil
            })
    }
}

extension SettingForm<Bool> {
    static let boolean = SettingForm.scalar(
        "true or false", show: { String($0) },
        read: { text in
            switch text.lowercased() {
            case "true", "yes", "on", "1": true
            case "false", "no", "off", "0": false
            default: nil
            }
        })
}

extension SettingForm<Duration> {
    /// A number of seconds, exact to the microsecond.
    static func seconds(_ range: ClosedRange<Int>) -> SettingForm {
        .scalar(
            "seconds, a number from \(range.lowerBound) to \(range.upperBound)",
            show: { decimalText($0.wholeMicroseconds, places: 6) },
            read: { text in
                guard let value = fixedPoint(parsing: text, places: 6).map({ Duration.microseconds($0) }) else {
                    return nil
                }
                return Duration.seconds(range.lowerBound) <= value && value <= .seconds(range.upperBound) ? value : nil
            })
    }
}

extension SettingForm where Value: CaseIterable & RawRepresentable<String> {
    /// One of a type's words.
    static var choice: SettingForm {
        .scalar(
            "one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))", show: { $0.rawValue },
            read: { Value(rawValue: $0.lowercased()) })
    }
}

extension SettingForm<Money> {
    /// An amount of dollars, exact.
    static let dollars = SettingForm.scalar(
        "dollars such as 2.50, 0 or more", show: { $0.description },
        read: { text in Money(text).flatMap { .zero ... .dollars(1_000_000) ~= $0 ? $0 : nil } })
}

extension SettingForm<Secret> {
    static let secret = SettingForm(
        allowed: "a key, without spaces", isSecret: true,
        read: { raw, _ throws(Mismatch) in
            guard case .text(let written) = raw.content, case let text = written.trimmingSpaces(), !text.isEmpty,
                text.unicodeScalars.allSatisfy({ 0x21...0x7E ~= $0.value })
            else { throw Mismatch(found: "not a key") }
            return Secret(text)
        }, show: { $0.description })
}

extension SettingForm<String> {
    static func text(_ allowed: String) -> SettingForm {
        .scalar(
            allowed, show: { $0 },
            read: { text in text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? nil : text })
    }

    /// The name of a provider.
    static let provider = SettingForm.scalar("a provider's name", show: { $0 }, read: { $0.isSettingName ? $0 : nil })
}

extension SettingForm<Configuration.ModelReference> {
    static let model = SettingForm.scalar(
        "a model as provider/model", show: { $0.description }, read: { Configuration.ModelReference($0) })
}

extension String {
    /// Whether this is a name that a user may choose: lower-case letters, digits, `_` and `-`, at most 64 of them.
    var isSettingName: Bool {
        (1...64).contains(utf8.count)
            && utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F || $0 == 0x2D }
    }
}

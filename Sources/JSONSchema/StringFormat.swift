/// The formats that JSON Schema names, as assertions.
enum StringFormat {
    /// Whether `text` is of the format `name`; true for formats not known here.
    static func isSatisfied(_ name: String, by text: String) -> Bool {
        switch name {
        case "date-time": return isDateTime(text)
        case "date": return isDate(text)
        case "time": return isTime(text)
        case "duration": return isDuration(text)
        case "email", "idn-email": return isEmail(text)
        case "hostname": return isHostname(text)
        case "ipv4": return isIPv4(text)
        case "ipv6": return isIPv6(text)
        case "uri", "iri": return isURI(text) && URIReference(text).scheme != nil
        case "uri-reference", "iri-reference": return isURI(text)
        case "uuid": return isUUID(text)
        case "json-pointer": return isPointer(text)
        case "relative-json-pointer":
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits == "0" || !digits.hasPrefix("0") else { return false }
            let rest = text.dropFirst(digits.count)
            return rest == "#" || isPointer(String(rest))
        case "regex": return (try? LinearRegex(text)) != nil
        default: return true
        }
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy { $0 &- 0x30 <= 9 } ? Int(text) : nil
    }

    static func isDate(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Substring($0) }
        guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
            let day = number(parts[2], digits: 2), 1...12 ~= month
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return 1...length ~= day
    }

    static func isTime(_ text: some StringProtocol) -> Bool {
        var clock = Substring(text)
        var offset = 0
        if clock.last == "Z" || clock.last == "z" {
            clock.removeLast()
        } else {
            guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return false }
            let zone = clock[clock.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
            guard zone.count == 2, let hours = number(zone[0], digits: 2), let minutes = number(zone[1], digits: 2),
                hours < 24, minutes < 60
            else { return false }
            offset = (hours * 60 + minutes) * (clock[sign] == "-" ? -1 : 1)
            clock = clock[..<sign]
        }
        if let point = clock.firstIndex(of: ".") {
            let fraction = clock[clock.index(after: point)...].utf8
            guard !fraction.isEmpty, fraction.allSatisfy({ $0 &- 0x30 <= 9 }) else { return false }
            clock = clock[..<point]
        }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let hours = number(parts[0], digits: 2), let minutes = number(parts[1], digits: 2),
            let seconds = number(parts[2], digits: 2), hours < 24, minutes < 60, seconds <= 60
        else { return false }
        // A leap second comes at the end of a day in UTC only.
        return seconds < 60 || (hours * 60 + minutes - offset + 2880) % 1440 == 1439
    }

    static func isDateTime(_ text: String) -> Bool {
        guard let mark = text.firstIndex(where: { $0 == "T" || $0 == "t" }) else { return false }
        return isDate(text[..<mark]) && isTime(text[text.index(after: mark)...])
    }

    static func isDuration(_ text: String) -> Bool {
        guard text.hasPrefix("P"), text.utf8.count > 1 else { return false }
        let parts = text.dropFirst().split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return false }
        let day = parts[0].isEmpty || matches("^(\\d+W|\\d+Y(\\d+M(\\d+D)?)?|\\d+M(\\d+D)?|\\d+D)$", parts[0])
        let time = parts.count == 1 || matches("^(\\d+H(\\d+M(\\d+S)?)?|\\d+M(\\d+S)?|\\d+S)$", parts[1])
        return day && time && !(parts.count == 2 && parts[0].hasSuffix("W"))
    }

    private static func matches(_ pattern: String, _ text: Substring) -> Bool {
        (try? LinearRegex(pattern))?.occurs(in: String(text)) ?? false
    }

    static func isEmail(_ text: String) -> Bool {
        guard let at = text.lastIndex(of: "@") else { return false }
        let local = text[..<at]
        let domain = text[text.index(after: at)...]
        if local.hasPrefix("\""), local.hasSuffix("\""), local.count > 2 { return isDomain(domain) }
        let dots = local.hasPrefix(".") || local.hasSuffix(".") || local.contains("..")
        let allowed = local.unicodeScalars.allSatisfy {
            !$0.isASCII || $0.properties.isAlphabetic || "0123456789.!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains($0)
        }
        return !local.isEmpty && !dots && allowed && isDomain(domain)
    }

    private static func isDomain(_ text: Substring) -> Bool {
        if text.hasPrefix("["), text.hasSuffix("]") {
            let address = String(text.dropFirst().dropLast())
            return address.hasPrefix("IPv6:") ? isIPv6(String(address.dropFirst(5))) : isIPv4(address)
        }
        return text.unicodeScalars.contains { !$0.isASCII } || isHostname(String(text))
    }

    static func isHostname(_ text: String) -> Bool {
        guard 1...253 ~= text.utf8.count else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            let bytes = Array(label.utf8)
            let isValid = bytes.allSatisfy { $0 &- 0x30 <= 9 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D }
            let hyphens = bytes.count >= 4 && bytes[2] == 0x2D && bytes[3] == 0x2D
            let isEncoded = label.lowercased().hasPrefix("xn--") && bytes.count > 4
            return 1...63 ~= bytes.count && isValid && bytes.first != 0x2D && bytes.last != 0x2D
                && (!hyphens || isEncoded)
        }
    }

    static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains { number(part, digits: $0) ?? 256 < 256 } && (part == "0" || !part.hasPrefix("0"))
            }
    }

    static func isIPv6(_ text: String) -> Bool {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, !text.contains(":::") else { return false }
        var count = 0
        for (index, half) in halves.enumerated() where !half.isEmpty {
            let groups = half.split(separator: ":", omittingEmptySubsequences: false)
            for (position, group) in groups.enumerated() {
                let isLast = index == halves.count - 1 && position == groups.count - 1
                if isLast, group.contains(".") {
                    guard isIPv4(String(group)) else { return false }
                    count += 2
                } else {
                    guard 1...4 ~= group.utf8.count, group.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
                        return false
                    }
                    count += 1
                }
            }
        }
        return halves.count == 2 ? count < 8 : count == 8
    }

    static func isURI(_ text: String) -> Bool {
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar == "%" {
                guard rest.count >= 2, rest.prefix(2).allSatisfy({ $0.properties.isASCIIHexDigit }) else {
                    return false
                }
            } else if scalar.value <= 0x20 || "\"<>\\^`{|}".unicodeScalars.contains(scalar) || scalar.value == 0x7F {
                return false
            }
        }
        let parts = URIReference(text)
        let authority = parts.authority ?? ""
        let hasBrackets = authority.contains("[") || authority.contains("]")
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if hasBrackets, !(host.hasPrefix("[") && host.contains("]")) { return false }
        let hasColonFirst = parts.scheme == nil && parts.path.prefix { $0 != "/" }.contains(":")
        return !hasColonFirst && !parts.path.contains { $0 == "[" || $0 == "]" }
            && parts.fragment?.contains("#") != true
    }

    static func isUUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
    }

    static func isPointer(_ text: String) -> Bool {
        guard text.isEmpty || text.hasPrefix("/") else { return false }
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "~") { guard rest.first == 0x30 || rest.first == 0x31 else { return false } }
        }
        return true
    }
}

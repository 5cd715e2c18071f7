extension SettingForm<String> {
    /// A path; `~/` is the user's home. In a file it must be absolute, elsewhere it may be relative to the current
    /// directory.
    static let path = SettingForm(
        allowed: "a path, absolute or beginning with ~/",
        read: { raw, place throws(Mismatch) in
            guard case .text(let text) = raw.content, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
                throw Mismatch()
            }
            return try place.absolutePath(text)
        }, show: { $0 })

    /// The file of the store; a server's address is recognised in order to say that it is not served.
    static let storeLocation = SettingForm(
        allowed: "a path, absolute or beginning with ~/",
        read: { raw, place throws(Mismatch) in
            if case .text(let text) = raw.content, let scheme = text.scheme {
                // The address may hold a password, so it is not repeated.
                throw scheme == "postgres" || scheme == "postgresql"
                    ? Mismatch(
                        found: "a PostgreSQL address, which this version cannot use",
                        whatToDo: "give the path of a SQLite file, or remove the key")
                    : Mismatch(found: "an address that begins with \(scheme.printable(atMost: 20)):")
            }
            return try path.read(raw, place)
        }, show: { $0 })

    /// An address that requests are sent to, without a slash at its end.
    static let baseURL = SettingForm(
        allowed: "an address such as https://host/v1, without user, query or fragment",
        read: { raw, _ throws(Mismatch) in
            guard case .text(let text) = raw.content, let scheme = text.scheme, scheme == "http" || scheme == "https",
                text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }),
                !text.utf8.contains(where: { "?#\\\"<>".utf8.contains($0) })
            else { throw Mismatch() }
            let rest = text.dropFirst(scheme.utf8.count + 3)
            let authority = rest.prefix { $0 != "/" }
            // What stands before an @ may be a password, so the address is not repeated.
            guard !authority.contains("@") else { throw Mismatch(found: "an address with a user in it") }
            guard isAuthority(authority) else { throw Mismatch() }
            var url = "\(scheme)://\(rest)"
            while url.hasSuffix("/") { url.removeLast() }
            return url
        }, show: { $0 })

    /// Whether `text` is a host with an optional port: `api.example.com`, `127.0.0.1:8080`, `[::1]:8080`.
    private static func isAuthority(_ text: Substring) -> Bool {
        var rest = text
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else { return false }
            let address = rest[rest.index(after: rest.startIndex)..<end]
            guard address.contains(":"), address.utf8.allSatisfy({ ":.0123456789abcdefABCDEF".utf8.contains($0) })
            else {
                return false
            }
            rest = rest[rest.index(after: end)...]
        } else {
            let host = rest.prefix { $0 != ":" }
            guard !host.isEmpty, host.allSatisfy({ $0.isLetter || $0.isNumber || "-._".contains($0) }) else {
                return false
            }
            rest = rest.dropFirst(host.count)
        }
        guard !rest.isEmpty else { return true }
        return rest.first == ":" && Int(rest.dropFirst()).map { (1...65535).contains($0) } ?? false
    }
}

extension SettingForm<[String]> {
    /// A program with its arguments, each a list element of its own, so that no shell is needed to take them apart.
    static let arguments = SettingForm(
        allowed: "a list: the program, then its arguments",
        read: { raw, place throws(Mismatch) in
            guard case .list(let elements) = raw.content, !elements.isEmpty else { throw Mismatch() }
            var arguments: [String] = []
            for element in elements {
                guard case .text(let text) = element.content, !text.utf8.contains(0) else {
                    throw Mismatch(found: element.shown, line: element.line)
                }
                arguments.append(text)
            }
            guard !arguments[0].isEmpty else { throw Mismatch(found: "a list whose program is empty") }
            // A name without a slash is looked up in PATH.
            if arguments[0].contains("/") {
                guard let program = try? place.absolutePath(arguments[0]) else {
                    throw Mismatch(
                        found: "a list whose program has a relative path", line: elements[0].line,
                        whatToDo: "give an absolute path, one beginning with ~/, or a name that PATH finds")
                }
                arguments[0] = program
            }
            return arguments
        }, show: { $0.joined(separator: " ") })
}

extension SettingPlace {
    fileprivate func absolutePath(_ text: String) throws(Mismatch) -> String {
        if text.hasPrefix("/") { return normalPath(text) }
        if text == "~" { return home }
        if text.hasPrefix("~/") { return normalPath(joinedPath(home, String(text.dropFirst(2)))) }
        guard !text.isEmpty, !text.hasPrefix("~"), !isFile else { throw Mismatch() }
        return normalPath(joinedPath(currentDirectory, text))
    }
}

extension String {
    /// What stands before `://`, in lower case.
    fileprivate var scheme: String? {
        let name = prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        guard !name.isEmpty, self[name.endIndex...].hasPrefix("://") else { return nil }
        return name.lowercased()
    }
}

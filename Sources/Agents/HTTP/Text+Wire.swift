extension String {
    /// The host and, where it is written, the port of this URL; without user, path and query.
    var hostOfURL: String {
        let afterScheme = self.firstRange(of: "://").map { self[$0.upperBound...] } ?? self[...]
        let authority = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return String(authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority)
    }

    /// This URL without its query, and without a user in front of the host.
    var withoutQuery: String {
        let whole = prefix { $0 != "?" && $0 != "#" }
        guard let at = whole.lastIndex(of: "@"), let scheme = whole.firstRange(of: "://"), scheme.upperBound < at else {
            return String(whole)
        }
        return String(whole[..<scheme.upperBound] + whole[whole.index(after: at)...])
    }

    /// This text with every run of white space, control and invisible formatting characters as one space, so that it
    /// can neither break a line nor steer a terminal.
    var onOneLine: String {
        unicodeScalars.split { scalar in
            let category = scalar.properties.generalCategory
            return scalar.properties.isWhitespace || category == .control || category == .format
        }
        .map(String.init).joined(separator: " ")
    }

    /// This text as one segment of a URL's path: all but unreserved characters (RFC 3986, 2.3) percent-encoded.
    var asPathSegment: String {
        let digits = Array("0123456789ABCDEF")
        var segment = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                segment.unicodeScalars.append(Unicode.Scalar(byte))
            default: segment += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return segment
    }

    /// This base URL without slashes at its end.
    var withoutTrailingSlash: String {
        var text = self[...]
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    /// Whether `other` occurs, in whatever case.
    func contains(ignoringCase other: String) -> Bool { lowercased().contains(other.lowercased()) }
}

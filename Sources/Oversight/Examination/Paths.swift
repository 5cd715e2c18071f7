/// Paths as text: nothing here asks the disk.
enum Paths {
    /// `path` as an absolute path without dots, read from `directory`; nil where that is not known.
    static func absolute(_ path: String, in directory: String?) -> String? {
        if path.utf8.first == UInt8(ascii: "/") { return normalised(path) }
        guard let directory else { return nil }
        return normalised(path.isEmpty ? directory : "\(directory)/\(path)")
    }

    /// `path` without empty parts and dots; `..` takes back the part before it and ends at the root.
    static func normalised(_ path: String) -> String {
        guard needsWork(path) else { return path }
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            if let last = parts.last, last != ".." {
                parts.removeLast()
            } else if !isAbsolute {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
    }

    private static func needsWork(_ path: String) -> Bool {
        var previous = UInt8(ascii: "a")
        var isStart = true
        for byte in path.utf8 {
            if byte == UInt8(ascii: "/"), previous == UInt8(ascii: "/") { return true }
            if byte == UInt8(ascii: "."), isStart || previous == UInt8(ascii: "/") { return true }
            previous = byte
            isStart = false
        }
        return previous == UInt8(ascii: "/") && path.utf8.count > 1
    }

    /// The part of `path` after its last slash.
    static func name(_ path: String) -> Substring {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
        return path[path.utf8.index(after: slash)...]
    }

    /// The folder around `path`.
    static func parent(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether `path` is `folder` or lies in it.
    static func contains(_ folder: String, _ path: String) -> Bool {
        if folder == "/" { return true }
        guard path.utf8.count >= folder.utf8.count, path.utf8.starts(with: folder.utf8) else { return false }
        return path.utf8.count == folder.utf8.count
            || path.utf8[path.utf8.index(path.startIndex, offsetBy: folder.utf8.count)] == UInt8(ascii: "/")
    }

    /// Whether `pattern`, in which `*` stands for any text, `?` for one character and `[…]` for one of a set, matches
    /// `text` up to its next slash.
    static func matches(_ text: some StringProtocol, _ pattern: some StringProtocol) -> Bool {
        let text = Array(text.utf8)
        let pattern = Array(pattern.utf8)
        var at = 0
        var of = 0
        var star: (pattern: Int, text: Int)?
        while at < text.count {
            if of < pattern.count, pattern[of] == UInt8(ascii: "*") {
                star = (of, at)
                of += 1
            } else if of < pattern.count, let next = step(text[at], pattern, of) {
                at += 1
                of = next
            } else if let back = star {
                star = (back.pattern, back.text + 1)
                at = back.text + 1
                of = back.pattern + 1
            } else {
                return false
            }
        }
        while of < pattern.count, pattern[of] == UInt8(ascii: "*") { of += 1 }
        return of == pattern.count
    }

    /// Where the pattern goes on after one element of it took `byte`; nil where it does not take it.
    private static func step(_ byte: UInt8, _ pattern: [UInt8], _ at: Int) -> Int? {
        switch pattern[at] {
        case UInt8(ascii: "?"): return at + 1
        case UInt8(ascii: "["):
            guard at + 2 < pattern.count, let end = pattern[(at + 2)...].firstIndex(of: UInt8(ascii: "]")) else {
                return byte == pattern[at] ? at + 1 : nil
            }
            var set = pattern[(at + 1)..<end]
            let isInverted = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
            if isInverted { set = set.dropFirst() }
            var isIn = false
            var index = set.startIndex
            while index < set.endIndex {
                if index + 2 < set.endIndex, set[index + 1] == UInt8(ascii: "-") {
                    if set[index] <= byte, byte <= set[index + 2] { isIn = true }
                    index += 3
                } else {
                    if set[index] == byte { isIn = true }
                    index += 1
                }
            }
            return isIn != isInverted ? end + 1 : nil
        default: return pattern[at] == byte ? at + 1 : nil
        }
    }
}

extension CodeLexer {
    mutating func skipComment() -> Bool {
        switch language {
        case .python, .ruby, .perl, .r, .awk, .powershell, .php:
            if language == .powershell, matches("<#") { return skip(through: "#>") }
            if byte() == UInt8(ascii: "#"), language != .perl || !matches("#{") { return skipLine() }
            if language == .ruby, isAtLineStart, matches("=begin") { return skip(through: "\n=end") }
            if language == .perl, isAtLineStart, byte() == UInt8(ascii: "="), byte(1).isWordByte, !byte(1).isDigitByte {
                return skip(through: "\n=cut")
            }
            guard language == .php else { return false }
            return matches("//") ? skipLine() : matches("/*") ? skip(through: "*/") : false
        case .javascript:
            return matches("//") || isAtLineStart && matches("#!")
                ? skipLine() : matches("/*") ? skip(through: "*/") : false
        case .lua, .appleScript:
            if language == .lua, matches("--[[") { return skip(through: "]]") }
            if language == .appleScript, matches("(*") { return skip(through: "*)") }
            if language == .appleScript, byte() == UInt8(ascii: "#") { return skipLine() }
            return matches("--") ? skipLine() : false
        case .sql: return false
        }
    }

    mutating func skipLine() -> Bool {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return true
    }

    mutating func skip(through end: StaticString) -> Bool {
        index += 2
        while index < bytes.count, !matches(end) { index += 1 }
        if index >= bytes.count, end.utf8CodeUnitCount == 2, language != .perl { isComplete = false }
        index = min(index + end.utf8CodeUnitCount, bytes.count)
        return true
    }
}

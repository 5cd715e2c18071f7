/// The words that mean something where a command may begin.
enum ReservedWord {
    case bang, `case`, coproc, `do`, done, elif, `else`, esac, fi, `for`, function, `if`, `in`, select, then, time
    case until, `while`, openingBrace, closingBrace, openingTest, closingTest
}

extension Parser {
    /// The reserved word that stands, unquoted and alone, at the cursor.
    func reservedWord() -> ReservedWord? {
        var length = 0
        while length < 9, position + length < end, !bytes[position + length].isBreak { length += 1 }
        func word(_ text: StaticString, _ word: ReservedWord) -> ReservedWord? {
            matches(text, at: position) ? word : nil
        }
        switch length {
        case 1:
            switch current {
            case "!": return .bang
            case "{": return .openingBrace
            case "}": return .closingBrace
            default: return nil
            }
        case 2:
            switch current {
            case "i": return word("if", .if) ?? word("in", .in)
            case "f": return word("fi", .fi)
            case "d": return word("do", .do)
            case "[": return word("[[", .openingTest)
            case "]": return word("]]", .closingTest)
            default: return nil
            }
        case 3: return word("for", .for)
        case 4:
            switch current {
            case "c": return word("case", .case)
            case "d": return word("done", .done)
            case "e": return word("else", .else) ?? word("elif", .elif) ?? word("esac", .esac)
            case "t": return word("then", .then) ?? word("time", .time)
            default: return nil
            }
        case 5: return word("while", .while) ?? word("until", .until)
        case 6: return word("select", .select) ?? word("coproc", .coproc)
        case 8: return word("function", .function)
        default: return nil
        }
    }

    /// Takes `word`, which has `length` bytes, if it stands at the cursor.
    mutating func take(_ word: ReservedWord, _ length: Int) -> Bool {
        guard reservedWord() == word else { return false }
        position += length
        return true
    }
}

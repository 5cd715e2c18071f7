internal import JSON
internal import JSONSchema
internal import Vocabulary

/// A judge's answer, read as strictly as it was asked for: one JSON object of the question's form, and nothing else.
///
/// An answer with anything before or behind the object is not searched for one: what stands in prose may have been copied
/// from the material. A member given twice, a second object, and an object that stands in the material word by word are
/// refused for the same reason.
struct JudgeAnswer {
    /// The object.
    let value: JSON

    /// More than this is no judgement.
    private static let longest = 262_144

    /// Reads `text`.
    ///
    /// - Parameters:
    ///   - schema: the form that was asked for.
    ///   - material: what the judge was shown.
    /// - Throws: `JudgeFailure` with what is wrong.
    init(_ text: String, schema: JSON, material: JudgedMaterial) throws(JudgeFailure) {
        let text = Self.withoutFence(text.trimmingSpaces)
        guard !text.isEmpty else { throw JudgeFailure("the judge gave an empty answer") }
        guard text.utf8.count <= Self.longest else { throw JudgeFailure("the judge's answer is too long to be one") }
        let value: JSON
        do throws(JSONError) {
            value = try JSON(parsing: text)
        } catch {
            if let refusal = RefusalReading(text), !refusal.answers { throw JudgeFailure("the judge declined") }
            throw JudgeFailure("the judge's answer is not one JSON object (\(error))")
        }
        guard value.objectValue != nil else {
            throw JudgeFailure("the judge's answer is JSON, but no object")
        }
        guard !MemberNames.repeat(in: text) else {
            throw JudgeFailure("the judge's answer gives a member twice")
        }
        // The schemas are ours and compile.
        if let violation = try? JSONSchema(schema).violations(of: value, limit: 1).first {
            throw JudgeFailure("the judge's answer does not have the form that was asked for (\(violation))")
        }
        guard !material.sections.contains(where: { Self.holds($0.text, value) }) else {
            throw JudgeFailure("the judge repeats an answer that stands in the material")
        }
        self.value = value
    }

    /// The text without a code fence around all of it.
    private static func withoutFence(_ text: String) -> String {
        guard text.hasPrefix("```"), text.hasSuffix("```"), text.utf8.count > 6,
            let lineEnd = text.firstIndex(where: \.isNewline)
        else { return text }
        let label = text[text.startIndex..<lineEnd].dropFirst(3).trimmingPrefix(" ")
        guard label.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }) else { return text }
        return String(text[lineEnd...].dropLast(3)).trimmingSpaces
    }

    /// Whether `text` has this object in it, however it is spaced.
    private static func holds(_ text: String, _ value: JSON) -> Bool {
        guard text.contains("{") else { return false }
        func squeezed(_ text: String) -> [UInt8] { text.utf8.filter { $0 > 0x20 } }
        return squeezed(text).hasSubsequence(squeezed(value.description))
    }
}

extension Array where Element == UInt8 {
    /// Whether `other` stands in these bytes, in one piece.
    func hasSubsequence(_ other: [UInt8]) -> Bool {
        guard let first = other.first, other.count <= count else { return false }
        return withUnsafeBufferPointer { bytes in
            other.withUnsafeBufferPointer { wanted in
                for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
                    var offset = 1
                    while offset < wanted.count, bytes[start + offset] == wanted[offset] { offset += 1 }
                    if offset == wanted.count { return true }
                }
                return false
            }
        }
    }
}

/// The names of members in a JSON text.
enum MemberNames {
    /// Whether an object in `text`, which must be valid JSON, has a member of the same name twice. The parser keeps the
    /// last one; in a judgement nobody could say which is meant.
    static func `repeat`(in text: String) -> Bool {
        var names: [Set<[UInt8]>] = []
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "{"), UInt8(ascii: "["): names.append([])
                case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = names.popLast()
                case UInt8(ascii: "\""):
                    let start = index + 1
                    index = start
                    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                    }
                    var next = index + 1
                    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
                    guard next < bytes.count, bytes[next] == UInt8(ascii: ":"), !names.isEmpty else { break }
                    let name = decoded(Array(bytes[start..<min(index, bytes.count)]))
                    if !names[names.count - 1].insert(name).inserted { return true }
                default: break
                }
                index += 1
            }
            return false
        }
    }

    /// The name with its escapes undone, so that `score` and `scor\u0065` are one.
    private static func decoded(_ name: [UInt8]) -> [UInt8] {
        guard name.contains(UInt8(ascii: "\\")) else { return name }
        let text = try? JSON(parsing: [UInt8(ascii: "\"")] + name + [UInt8(ascii: "\"")])
        return text?.stringValue.map { Array($0.utf8) } ?? name
    }
}

import Foundation
import JSON
import Testing

/// A small generator whose draws depend on the seed alone (SplitMix64, Steele et al. 2014).
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension JSON {
    fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int64(truncatingIfNeeded: generator.next()))
        case 3:
            let value = Double(bitPattern: generator.next())
            return value.isFinite ? .double(value) : .integer(0)
        case 4, 5: return .string(randomText(using: &generator))
        case 6, 7:
            return .array(
                (0..<Int.random(in: 0..<5, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            return .object(
                JSONObject(
                    (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
                        (randomText(using: &generator), random(depth: depth - 1, using: &generator))
                    }))
        }
    }

    private static func randomText(using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<8, using: &generator) {
            let plane: Range<UInt32> = [0..<0x80, 0x80..<0x800, 0x800..<0x1_0000, 0x1_0000..<0x11_0000]
                .randomElement(using: &generator)!
            if let scalar = Unicode.Scalar(UInt32.random(in: plane, using: &generator)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

@Suite struct `JSON there and back` {
    @Test(arguments: 0..<10) func `whatever is printed parses to the same value`(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<20 {
            let value = JSON.random(depth: 4, using: &generator)
            let text = value.serialized()
            let back = try JSON(parsing: text)
            #expect(back == value)
            #expect(back.serialized() == text)
            #expect(try JSON(parsing: value.serialized(pretty: true)) == value)
        }
    }

    // Bytes of a valid document are dropped, doubled, swapped and overwritten: every outcome must be a value that prints
    // and parses again, or an error with an offset inside the text.
    @Test(arguments: 0..<10) func `a damaged document is a value or an error, never a crash`(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed &+ 1000)
        for _ in 0..<100 {
            var bytes = JSON.random(depth: 3, using: &generator).serialized()
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let position = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0 where bytes.count > 1: bytes.remove(at: position)
                case 1: bytes.insert(bytes[position], at: position)
                case 2: bytes.swapAt(position, Int.random(in: 0..<bytes.count, using: &generator))
                default: bytes[position] = Array("{}[]\",:\\u019eE.-+ \nx\u{0}".utf8).randomElement(using: &generator)!
                }
            }
            do throws(JSONError) {
                let value = try JSON(parsing: bytes)
                let again = try JSON(parsing: value.serialized())
                #expect(again == value)
            } catch {
                #expect(0...bytes.count ~= error.offset)
                #expect(!error.reason.isEmpty)
            }
        }
    }

    static let documents = [
        #"{"a":[1,2.5,-3e10,"x\u00e9\ud83d\ude00",null,true,false,{"":{}}]}"#, "[]", "{}", "[[[[[]]]]]",
        #"["\u0000\u001f\/\b\f\n\r\t\"\\"]"#, "[0,-0.0,1e-7,1.7976931348623157e308,5e-324,0.1,123456789.123456789]",
        "[9007199254740991,-9007199254740991,9223372036854775807,-9223372036854775808]",
        " \t\r\n[ 1 , 2 ] \n", #"{"ключ":"значення","鍵":"値"}"#, #"["a","ab","abc"]"#, "[1e5,1E5,1e+5,1E-5]",
    ]

    @Test(arguments: documents) func `a document means what Foundation says it means`(_ text: String) throws {
        let ours = try JSON(parsing: text)
        let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        #expect(matches(ours, theirs), "\(ours) against \(theirs)")
        let printed = try JSONSerialization.jsonObject(with: Data(ours.serialized()), options: .fragmentsAllowed)
        #expect(matches(ours, printed))
    }

    private func matches(_ ours: JSON, _ theirs: Any) -> Bool {
        switch (ours, theirs) {
        case (.null, is NSNull): true
        case (.bool(let value), let number as NSNumber): number.boolValue == value
        case (.integer(let value), let number as NSNumber): number.int64Value == value
        case (.double(let value), let number as NSNumber): number.doubleValue == value
        case (.string(let value), let text as String): value.unicodeScalars.elementsEqual(text.unicodeScalars)
        case (.array(let elements), let list as [Any]):
            elements.count == list.count && zip(elements, list).allSatisfy { matches($0, $1) }
        case (.object(let object), let dictionary as [String: Any]):
            object.count == dictionary.count
                && object.members.allSatisfy { key, value in dictionary[key].map { matches(value, $0) } ?? false }
        default: false
        }
    }
}

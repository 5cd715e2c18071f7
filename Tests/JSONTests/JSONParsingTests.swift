import JSON
import Testing

@Suite struct `Parsing JSON` {
    @Test(
        arguments: [
            ("null", .null), (" true\n", .bool(true)), ("\tfalse\r", .bool(false)), ("0", 0), ("-0", 0), ("42", 42),
            ("-1", -1), ("1.5", 1.5), ("-0.0", .double(-0.0)), ("1e3", 1000.0), ("1E+2", 100.0), ("25e-2", 0.25),
            (#""""#, ""), (#""a""#, "a"), ("[]", []), ("[ ]", []), ("{}", [:]), ("[[],[1]]", [[], [1]]),
            (#"{"a":{"b":[null]}}"#, ["a": ["b": [nil]]]), (#"{ "" : 1 }"#, ["": 1]),
        ] as [(String, JSON)])
    func `a valid document gives its value`(_ text: String, _ value: JSON) throws {
        #expect(try JSON(parsing: text) == value)
    }

    @Test(
        arguments: [
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9007199254740993", .integer(9_007_199_254_740_993)),
            ("9223372036854775808", .literal("9223372036854775808")),
            ("-9223372036854775809", .literal("-9223372036854775809")),
            ("18446744073709551616", .literal("18446744073709551616")),
            ("123456789012345678901234567890", .literal("123456789012345678901234567890")),
            ("1e400", .literal("1e400")), ("-1e999", .literal("-1e999")),
        ] as [(String, JSON)])
    func `integers stay exact and what fits no number stays as written`(_ text: String, _ value: JSON) throws {
        #expect(try JSON(parsing: text) == value)
        #expect(value.description == text)
    }

    @Test(arguments: [
        (#""\u0041""#, "A"), (#""\u00e9""#, "é"), (#""\u00E9""#, "é"), (#""\ud83d\ude00""#, "😀"), (#""😀""#, "😀"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\u{0}"), (#""\uFFFF""#, "\u{FFFF}"),
        (#""a\u0062ců""#, "abců"), (#""\udbff\udfff""#, "\u{10FFFF}"), ("\"\u{7F}\"", "\u{7F}"),
        ("\"\u{2028}\"", "\u{2028}"),
    ])
    func `every escape gives its character`(_ text: String, _ value: String) throws {
        #expect(try JSON(parsing: text).stringValue == value)
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("nul", 0), ("nulL", 0), ("truefalse", 4), ("1 2", 2), ("[1,]", 3), ("[1", 2), ("[,1]", 1),
        ("[1 2]", 3), ("]", 0), ("{", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7), ("{a:1}", 1),
        (#"{"a":1 "b":2}"#, 7), ("{1:2}", 1), ("01", 0), ("-", 1), ("-01", 0), ("+1", 0), (".5", 0), ("5.", 2),
        ("1e", 2), ("1e+", 3), ("1.e5", 2), ("0x10", 1), ("NaN", 0), ("Infinity", 0), ("-Infinity", 1),
        ("'a'", 0), (#""a"#, 0), ("\"a\nb\"", 2), ("\"\t\"", 1), (#""\x""#, 2), (#""\u12""#, 5), (#""\u12G4""#, 5),
        (#""\"#, 2), (#""\u"#, 3), (#""\ud800""#, 1), (#""\ud800x""#, 1), (#""\ud800\n""#, 1),
        (#""\ud800\u0041""#, 1), (#""ab\udc00""#, 3), ("// c\n1", 0), ("\u{FEFF}1", 0), ("[1]]", 3),
    ])
    func `an invalid document is refused at the byte where it goes wrong`(_ text: String, _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
        #expect(error?.offset == offset, "\(error?.description ?? "")")
        #expect(error?.description.hasPrefix("not valid JSON at byte \(offset): ") == true)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22], [0x22, 0x80, 0x22],
        ] as [[UInt8]])
    func `bytes that are no UTF-8 are refused`(_ bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: bytes) }
        #expect(error?.reason == "a string is not valid UTF-8")
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `nesting is allowed up to the limit and no deeper`(_ opening: String) throws {
        let limit = JSON.defaultDepthLimit
        let closing = opening == "[" ? "]" : "}"
        func nested(_ depth: Int) -> String {
            String(repeating: opening, count: depth - 1) + (opening == "[" ? "[]" : "{}")
                + String(repeating: closing, count: depth - 1)
        }
        #expect(try JSON(parsing: nested(limit)).description == nested(limit))
        let error = #expect(throws: JSONError.self) { try JSON(parsing: nested(limit + 1)) }
        #expect(error?.offset == limit * opening.utf8.count)
        #expect(throws: JSONError.self) { try JSON(parsing: "[[1]]", depthLimit: 1) }
        #expect(try JSON(parsing: "[1]", depthLimit: 1) == [1])
    }

    @Test func `an attack by depth ends at once`() {
        #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: "[", count: 1_000_000)) }
    }

    @Test func `a name given twice keeps its first place and its last value`() throws {
        let value = try JSON(parsing: #"{"a":1,"b":2,"a":3}"#)
        #expect(value.description == #"{"a":3,"b":2}"#)
    }

    @Test func `names that only look alike stay apart`() throws {
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2,\"a\u{301}\u{316}\":3,\"a\u{316}\u{301}\":4}"
        #expect(Array(try JSON(parsing: text).serialized()) == Array(text.utf8))
    }

    @Test func `bytes that are not in one piece parse, too`() throws {
        let bytes = Array(#"["abc",1]"#.utf8).lazy.map { $0 }
        #expect(try JSON(parsing: bytes) == ["abc", 1])
    }
}

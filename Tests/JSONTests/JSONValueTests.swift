import JSON
import Testing

@Suite struct `JSON values` {
    @Test func `members keep their order, however many there are`() throws {
        for count in [0, 1, 12, 13, 200] {
            var object = JSONObject()
            for index in (0..<count).reversed() { object["k\(index)"] = .integer(Int64(index)) }
            #expect(object.keys == (0..<count).reversed().map { "k\($0)" })
            #expect((0..<count).allSatisfy { object["k\($0)"] == .integer(Int64($0)) })
            #expect(object["missing"] == nil)
            #expect(object.isEmpty == (count == 0))
        }
    }

    @Test(arguments: [3, 30]) func `a removed member is gone and the others are still found`(_ count: Int) {
        var object = JSONObject((0..<count).map { ("k\($0)", .integer(Int64($0))) })
        object["k1"] = nil
        object["never there"] = nil
        #expect(object.count == count - 1)
        #expect(object["k1"] == nil)
        #expect(object["k2"] == 2)
        object["k1"] = "again"
        #expect(object.keys.last == "k1")
    }

    @Test func `objects are equal whatever their order, and hash alike`() throws {
        let one = try JSON(parsing: #"{"a":1,"b":[2]}"#)
        let other = try JSON(parsing: #"{"b":[2],"a":1}"#)
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != ["a": 1])
        #expect(one != ["a": 1, "b": [3]])
        #expect(one != ["a": 1, "c": [2]])
    }

    @Test func `a value is read as what it is and nothing else`() throws {
        let value = try JSON(parsing: #"{"s":"t","b":true,"i":3,"d":3.5,"w":3.0,"l":1e400,"a":[1],"n":null}"#)
        #expect(value["s"]?.stringValue == "t")
        #expect(value["b"]?.boolValue == true)
        #expect(value["i"]?.integerValue == 3 && value["i"]?.doubleValue == 3)
        #expect(value["d"]?.integerValue == nil && value["d"]?.doubleValue == 3.5)
        #expect(value["w"]?.integerValue == 3)
        #expect(value["l"]?.integerValue == nil)
        #expect(value["a"]?[0] == 1 && value["a"]?[1] == nil && value["a"]?[-1] == nil)
        #expect(value["a"]?.arrayValue?.count == 1)
        #expect(value["n"]?.isNull == true)
        #expect(value["s"]?.boolValue == nil && value["s"]?.integerValue == nil && value["s"]?.objectValue == nil)
        #expect(value["missing"] == nil && value[0] == nil && value["s"]?["x"] == nil)
    }

    @Test(
        arguments: [
            (nil, "null"), (true, "boolean"), (1, "integer"), (1.0, "integer"), (1.5, "number"),
            (.literal("123456789012345678901234567890"), "integer"), (.literal("0.10"), "number"), ("", "string"),
            ([], "array"), ([:], "object"),
        ] as [(JSON, String)])
    func `the name of its type is that of JSON Schema`(_ value: JSON, _ name: String) {
        #expect(value.typeName == name)
    }

    @Test func `what JSON cannot say becomes null`() {
        #expect(JSON.array([.double(.nan), .double(.infinity), .double(-.infinity)]).description == "[null,null,null]")
    }

    @Test func `control characters, quotes and backslashes are escaped and nothing else is`() {
        let text = JSON.string("\u{0}\u{1F}\u{7F}\"\\/\n\r\t\u{8}é😀\u{2028}").description
        #expect(text == #""\u0000\u001f\u007f\"\\/\n\r\t\u0008é😀"# + "\u{2028}\"")
    }

    @Test func `the pretty form indents by two and leaves empty lists closed`() {
        let value: JSON = ["a": [1, ["b": nil]], "c": [], "d": [:]]
        #expect(
            value.prettyPrinted == """
                {
                  "a": [
                    1,
                    {
                      "b": null
                    }
                  ],
                  "c": [],
                  "d": {}
                }
                """)
    }

    @Test func `an interpolated string is a string`() { #expect(("a\(1)" as JSON).stringValue == "a1") }
}

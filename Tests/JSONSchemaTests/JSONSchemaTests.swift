import JSON
import JSONSchema
import Testing
import Vocabulary

struct JSONSchemaTests {
    @Test(
        arguments: [
            (#"{"type":"integer"}"#, ["1", "1.0", "12345678901234567890123"], ["1.5", "\"1\"", "true", "null"]),
            (#"{"type":["string","null"]}"#, ["\"\"", "null"], ["0", "[]", "{}"]),
            (#"{"enum":[1,"a",{"b":[1]}]}"#, ["1.0", "\"a\"", #"{"b":[1]}"#], ["2", "\"A\"", #"{"b":[2]}"#]),
            (#"{"const":{"a":1,"b":2}}"#, [#"{"b":2,"a":1.0}"#], [#"{"a":1}"#]),
            (#"{"minimum":1,"exclusiveMaximum":3}"#, ["1", "2.9", "\"x\""], ["0.9", "3"]),
            (#"{"maximum":9007199254740993}"#, ["9007199254740993"], ["9007199254740994"]),
            (#"{"exclusiveMinimum":-2}"#, ["-1.5"], ["-2", "-3"]),
            (#"{"multipleOf":0.0001}"#, ["0.0075", "12391239123", "0"], ["0.00751"]),
            (#"{"multipleOf":0.123456789}"#, ["0.246913578"], ["1e308"]),
            (#"{"minLength":2,"maxLength":3}"#, ["\"👩‍👩\"", "\"abc\""], ["\"a\"", "\"abcd\""]),
            (#"{"pattern":"^\\p{L}+$"}"#, ["\"Äb\"", "1"], ["\"a1\""]),
            (#"{"minItems":1,"maxItems":2,"uniqueItems":true}"#, ["[1]", "[1,true]"], ["[]", "[1,2,3]", "[1,1.0]"]),
            (
                #"{"prefixItems":[{"type":"string"}],"items":{"type":"integer"}}"#, [#"["a",1]"#, "[]"],
                ["[1]", #"["a","b"]"#]
            ),
            (
                #"{"contains":{"const":1},"minContains":2,"maxContains":3}"#, ["[1,1]", "[1,0,1,1]"],
                ["[1]", "[1,1,1,1]"]
            ),
            (#"{"contains":{"const":1},"minContains":0}"#, ["[]"], []),
            (
                #"{"required":["a"],"minProperties":1,"maxProperties":2}"#, [#"{"a":1}"#],
                ["{}", #"{"a":1,"b":1,"c":1}"#]
            ),
            (#"{"dependentRequired":{"a":["b"]}}"#, [#"{"a":1,"b":1}"#, #"{"b":1}"#], [#"{"a":1}"#]),
            (#"{"dependencies":{"a":["b"],"c":{"required":["d"]}}}"#, [#"{"a":1,"b":1}"#], [#"{"a":1}"#, #"{"c":1}"#]),
            (#"{"dependentSchemas":{"a":{"required":["b"]}}}"#, [#"{"b":1}"#], [#"{"a":1}"#]),
            (
                #"{"properties":{"a":{"type":"string"}},"patternProperties":{"^x":{"type":"integer"}},"additionalProperties":false}"#,
                [#"{"a":"","x1":1}"#], [#"{"a":1}"#, #"{"x1":""}"#, #"{"b":1}"#]
            ),
            (#"{"propertyNames":{"maxLength":1}}"#, [#"{"a":1}"#, "3"], [#"{"ab":1}"#]),
            (#"{"allOf":[{"minimum":1},{"maximum":2}]}"#, ["1"], ["0", "3"]),
            (#"{"anyOf":[{"type":"string"},{"minimum":2}]}"#, ["\"\"", "2"], ["1"]),
            (#"{"oneOf":[{"type":"integer"},{"minimum":2}]}"#, ["1", "2.5"], ["3", "1.5"]),
            (#"{"not":{"type":"integer"}}"#, ["\"\""], ["1"]),
            (#"{"if":{"const":1},"then":false,"else":{"type":"string"}}"#, ["\"\""], ["1", "2"]),
            (##"{"$ref":"#/$defs/a~1b%25","$defs":{"a/b%":{"type":"null"}}}"##, ["null"], ["0"]),
            (##"{"$ref":"#n","$defs":{"x":{"$anchor":"n","type":"null"}}}"##, ["null"], ["0"]),
            (#"{"$id":"http://x.test/a","$ref":"b","$defs":{"x":{"$id":"b","type":"null"}}}"#, ["null"], ["0"]),
            (
                ##"{"type":"object","properties":{"next":{"$ref":"#"}},"additionalProperties":false}"##,
                [#"{"next":{"next":{}}}"#], [#"{"next":{"x":{}}}"#]
            ),
            (#"{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false}"#, [#"{"a":1}"#], [#"{"b":1}"#]),
            (
                #"{"anyOf":[{"prefixItems":[true]},{"contains":{"const":2}}],"unevaluatedItems":false}"#,
                ["[1]", "[1,2]"], ["[1,3]"]
            ),
            (
                #"{"if":{"properties":{"a":true},"required":["a"]},"unevaluatedProperties":{"type":"string"}}"#,
                [#"{"a":1,"b":""}"#], [#"{"b":1}"#]
            ),
            ("true", ["1"], []), ("false", [], ["1"]),
            (#"{"format":"date","unknownKeyword":{"type":5}}"#, ["\"no date\""], []),
        ] as [(String, [String], [String])])
    func `each keyword lets through what it should and nothing else`(
        _ schema: String, _ valid: [String], _ invalid: [String]
    ) throws {
        let schema = try JSONSchema(JSON(parsing: schema))
        for text in valid { #expect(schema.violations(of: try JSON(parsing: text)) == [], "\(text)") }
        for text in invalid { #expect(!schema.isSatisfied(by: try JSON(parsing: text)), "\(text)") }
    }

    @Test func `a dynamic reference is resolved from the outermost resource`() throws {
        let tree: JSON = try JSON(
            parsing: #"""
                {"$id":"http://x.test/strict","$dynamicAnchor":"node","$ref":"tree","unevaluatedProperties":false,
                 "$defs":{"tree":{"$id":"tree","$dynamicAnchor":"node","type":"object",
                 "properties":{"data":true,"children":{"type":"array","items":{"$dynamicRef":"#node"}}}}}}
                """#)
        let schema = try JSONSchema(tree)
        #expect(schema.isSatisfied(by: ["children": [["data": 1]]]))
        #expect(!schema.isSatisfied(by: ["children": [["daat": 1]]]))
    }

    @Test func `references may lead to documents that are handed in, and nowhere else`() throws {
        let outer: JSON = ["$ref": "http://x.test/part.json#/$defs/n"]
        let schema = try JSONSchema(outer, resources: ["http://x.test/part.json": ["$defs": ["n": ["type": "null"]]]])
        #expect(schema.violations(of: 1).first?.schema == "http://x.test/part.json#/$defs/n/type")
        let error = #expect(throws: JSONSchemaError.self) { try JSONSchema(outer) }
        #expect(error?.location == "/$ref")
    }

    @Test func `a violation says where in the value and where in the schema`() throws {
        let schema = try JSONSchema([
            "properties": ["a/b": ["items": ["type": "integer"]]], "required": ["c"],
        ])
        let found = schema.violations(of: ["a/b": [1, "x"]])
        #expect(found.map(\.instance) == ["", "/a~1b/1"])
        #expect(found.map(\.schema) == ["/required", "/properties/a~1b/items/type"])
        #expect(found[1].description == "/a~1b/1: expected integer, found string (schema /properties/a~1b/items/type)")
    }

    @Test func `of several forms the closest one explains the failure`() throws {
        let schema = try JSONSchema([
            "anyOf": [["type": "string"], ["properties": ["age": ["type": "integer"]], "type": "object"]]
        ])
        let found = schema.violations(of: ["age": "x"])
        #expect(found.count == 1)
        #expect(found[0].message.contains("/age: expected integer, found string"))
    }

    @Test func `findings are limited`() throws {
        let schema = try JSONSchema(["items": ["type": "string"]])
        #expect(schema.violations(of: .array(Array(repeating: 1, count: 500)), limit: 3).count == 3)
    }

    @Test(arguments: [
        (#"{"type":"strnig"}"#, "/type"), (#"{"properties":{"a":5}}"#, "/properties/a"),
        (#"{"minLength":-1}"#, "/minLength"),
        (#"{"pattern":"("}"#, "/pattern"), (#"{"items":[{}]}"#, "/items"), (#"{"required":"a"}"#, "/required"),
        (#"{"multipleOf":0}"#, "/multipleOf"), (#"{"allOf":[]}"#, "/allOf"), (##"{"$ref":"#/nowhere"}"##, "/$ref"),
        (#"{"enum":1}"#, "/enum"), (#"{"uniqueItems":1}"#, "/uniqueItems"), (#"{"$id":1}"#, "/$id"),
        (#"{"$anchor":1}"#, "/$anchor"), (#"{"patternProperties":{"[":{}}}"#, "/patternProperties/["), ("5", ""),
        (#"{"dependentRequired":[]}"#, "/dependentRequired"), (#"{"properties":[]}"#, "/properties"),
        (#"{"minimum":"1"}"#, "/minimum"), (#"{"$ref":1}"#, "/$ref"), (#"{"dependencies":1}"#, "/dependencies"),
    ])
    func `a schema that is none is refused with its place`(_ text: String, _ location: String) throws {
        let value = try JSON(parsing: text)
        let error = #expect(throws: JSONSchemaError.self) { try JSONSchema(value) }
        #expect(error?.location == location)
        #expect(error?.description.hasSuffix("correct the schema (JSON Schema 2020-12)") == true)
    }

    @Test func `a schema that only refers to itself ends with a finding`() throws {
        let schema = try JSONSchema(["$ref": "#"])
        #expect(schema.violations(of: 1).first?.message.contains("nest deeper than") == true)
    }

    @Test func `a bound that was reached is no match even under not`() throws {
        let schema = try JSONSchema(["not": ["$ref": "#"]])
        #expect(!schema.isSatisfied(by: 1))
    }

    @Test func `work that doubles at each level ends with a finding`() throws {
        var definitions = JSONObject()
        for level in 0..<40 {
            let next: JSON = ["$ref": "#/$defs/\(level + 1)"]
            definitions["\(level)"] = ["allOf": [next, next]]
        }
        definitions["40"] = true
        let schema = try JSONSchema(["$ref": "#/$defs/0", "$defs": .object(definitions)])
        #expect(schema.violations(of: 1).first?.message.contains("steps") == true)
    }

    @Test func `a long chain of references costs no stack to prepare`() throws {
        var definitions = JSONObject()
        for link in 0..<20_000 { definitions["\(link)"] = ["$ref": "#/$defs/\(link + 1)"] }
        definitions["20000"] = true
        #expect(throws: Never.self) { try JSONSchema(["$ref": "#/$defs/0", "$defs": .object(definitions)]) }
    }

    @Test(arguments: [
        (
            "date-time", ["2024-02-29T23:59:60Z", "1985-04-12T23:20:50.52-08:00"],
            ["2024-02-30T00:00:00Z", "2024-01-01", "2024-01-01T00:00:00"]
        ),
        ("date", ["2024-12-31"], ["2023-02-29", "2024-13-01", "24-01-01"]),
        ("time", ["08:30:06Z"], ["24:00:00Z", "08:30:60Z", "08:30:06"]),
        ("duration", ["P4DT12H30M5S", "P4W", "PT1M"], ["P", "PT", "P1D2H", "4D"]),
        (
            "email", ["joe.bloggs@example.com", "\"a b\"@x.org", "a@[127.0.0.1]"],
            ["@x", ".a@x.org", "a..b@x.org", "x"]
        ),
        ("hostname", ["a.example.com", "xn--4gbwdl"], ["-a.com", "a_b", "", "a..b"]),
        ("ipv4", ["192.168.0.1"], ["256.0.0.1", "1.2.3", "01.2.3.4"]),
        (
            "ipv6", ["::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"],
            ["1:2", "::1::2", "12345::", "1:2:3:4:5:6:7:8:9", ":::"]
        ),
        ("uri", ["http://x.test/a?b#c", "urn:a:b"], ["//x.test", "http://x test", "a", "http://[::1"]),
        ("uri-reference", ["/a", "#b"], ["\\a", "%zz"]),
        ("uuid", ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"], ["2eb8aa08aa9811eab4aa73b441d16380"]),
        ("json-pointer", ["", "/a~0b/~1"], ["a", "/~2"]),
        ("relative-json-pointer", ["0", "1/a", "2#"], ["01", "-1", "/a"]),
        ("regex", ["a+"], ["(a"]), ("something-new", ["x"], []),
    ])
    func `formats are checked where asked for`(_ format: String, _ valid: [String], _ invalid: [String]) throws {
        let schema = try JSONSchema(["format": .string(format)], formats: .assertion)
        for text in valid { #expect(schema.isSatisfied(by: .string(text)), "\(text)") }
        for text in invalid { #expect(!schema.isSatisfied(by: .string(text)), "\(text)") }
        #expect(schema.isSatisfied(by: 5))
    }
}

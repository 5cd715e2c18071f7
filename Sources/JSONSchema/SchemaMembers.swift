internal import JSON

/// Reads the members of one schema object, with errors that say where.
struct SchemaMembers {
    let members: JSONObject
    let place: SchemaIndex.Place

    private static let types: Set<String> = ["null", "boolean", "integer", "number", "string", "array", "object"]

    func failure(_ key: String, _ reason: String) -> JSONSchemaError {
        JSONSchemaError(location: "\(place.location)/\(key)", reason: reason)
    }

    func inner(_ schema: JSON, _ path: String) -> SchemaIndex.Place {
        SchemaIndex.Place(schema: schema, base: place.base, location: "\(place.location)/\(path)")
    }

    func text(_ key: String) throws(JSONSchemaError) -> String? {
        guard let value = members[key] else { return nil }
        guard let text = value.stringValue else { throw failure(key, "expected a string, found \(value.brief)") }
        return text
    }

    func count(_ key: String) throws(JSONSchemaError) -> Int? {
        guard let value = members[key] else { return nil }
        guard let count = value.integerValue, count >= 0 else {
            throw failure(key, "expected an integer of 0 or more, found \(value.brief)")
        }
        return Int(count)
    }

    private func number(_ key: String) throws(JSONSchemaError) -> JSON? {
        guard let value = members[key] else { return nil }
        guard value.doubleValue != nil else { throw failure(key, "expected a number, found \(value.brief)") }
        return value
    }

    private func texts(_ value: JSON, _ key: String) throws(JSONSchemaError) -> [String] {
        guard let elements = value.arrayValue, case let texts = elements.compactMap(\.stringValue),
            texts.count == elements.count
        else { throw failure(key, "expected an array of strings, found \(value.brief)") }
        return texts
    }

    func regex(_ pattern: String, at key: String) throws(JSONSchemaError) -> LinearRegex {
        do throws(RegexSyntaxError) {
            return try LinearRegex(pattern)
        } catch {
            throw failure(key, "\(error.whatHappened)")
        }
    }

    /// The keywords that hold no schemas.
    func assertions() throws(JSONSchemaError) -> [SchemaKeyword] {
        var keywords: [SchemaKeyword] = []
        if let value = members["type"] { keywords.append(.type(try types(value))) }
        if let value = members["const"] { keywords.append(.constant(value)) }
        if let value = members["enum"] {
            guard let choices = value.arrayValue else {
                throw failure("enum", "expected an array, found \(value.brief)")
            }
            keywords.append(.enumeration(choices))
        }
        keywords += try numberAssertions()
        for counted: SchemaKeyword.Counted in [.length, .items, .properties] {
            if let limit = try count("min\(counted.rawValue)") {
                keywords.append(.count(counted, isMinimum: true, limit: limit))
            }
            if let limit = try count("max\(counted.rawValue)") {
                keywords.append(.count(counted, isMinimum: false, limit: limit))
            }
        }
        if let pattern = try text("pattern") { keywords.append(.pattern(try regex(pattern, at: "pattern"))) }
        if let format = try text("format") { keywords.append(.format(format)) }
        if let value = members["required"] { keywords.append(.required(try texts(value, "required"))) }
        if let value = members["dependentRequired"] {
            keywords.append(try dependentRequired(value, "dependentRequired"))
        }
        if let value = members["uniqueItems"] {
            guard let isWanted = value.boolValue else {
                throw failure("uniqueItems", "expected true or false, found \(value.brief)")
            }
            if isWanted { keywords.append(.uniqueItems) }
        }
        return keywords
    }

    private func numberAssertions() throws(JSONSchemaError) -> [SchemaKeyword] {
        var keywords: [SchemaKeyword] = []
        for bound: SchemaKeyword.Bound in [.minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum] {
            if let limit = try number(bound.rawValue) { keywords.append(.bound(bound, limit: limit)) }
        }
        if let divisor = try number("multipleOf") {
            guard let value = divisor.doubleValue, value > 0 else {
                throw failure("multipleOf", "expected a number above 0, found \(divisor.brief)")
            }
            keywords.append(.multiple(of: divisor))
        }
        return keywords
    }

    private func types(_ value: JSON) throws(JSONSchemaError) -> [String] {
        let names = if let name = value.stringValue { [name] } else { try texts(value, "type") }
        for name in names where !Self.types.contains(name) {
            throw failure(
                "type", "unknown type \"\(name)\"; the types are \(Self.types.sorted().joined(separator: ", "))")
        }
        return names
    }

    func dependentRequired(_ value: JSON, _ key: String) throws(JSONSchemaError) -> SchemaKeyword {
        guard let dependents = value.objectValue else {
            throw failure(key, "expected an object, found \(value.brief)")
        }
        var pairs: [(property: String, required: [String])] = []
        for (name, required) in dependents {
            pairs.append((name, try texts(required, "\(key)/\(JSONPointer.escaped(name))")))
        }
        return .dependentRequired(pairs)
    }
}

internal import JSON

/// Turns a schema into nodes. Works off a list instead of recursing, so that a chain of references costs no stack.
struct SchemaCompiler {
    private var index = SchemaIndex()
    private var program = SchemaProgram()
    private var nodeByLocation: [String: Int] = [:]
    /// The resources that have a node.
    private var reached: Set<Int> = []
    /// The anchors that dynamic references name.
    private var dynamicNames: Set<String> = []
    private var waiting: [(node: Int, place: SchemaIndex.Place)] = []

    static func compile(_ schema: JSON, resources: [String: JSON]) throws(JSONSchemaError) -> SchemaProgram {
        var compiler = SchemaCompiler()
        let base = URIReference(schema["$id"]?.stringValue ?? "").withoutFragment
        try compiler.index.add(document: schema, uri: base, location: "")
        for (uri, document) in resources.sorted(by: { $0.key < $1.key }) {
            try compiler.index.add(document: document, uri: uri, location: "\(uri)#")
        }
        _ = compiler.node(for: SchemaIndex.Place(schema: schema, base: base, location: ""))
        try compiler.run()
        return compiler.program
    }

    /// Compiles what waits. A dynamic anchor counts once a resource that is reached has it and a reference asks for its
    /// name, and may lead to further resources.
    private mutating func run() throws(JSONSchemaError) {
        program.dynamicAnchors = Array(repeating: [:], count: index.order.count)
        while !waiting.isEmpty {
            while let (node, place) = waiting.popLast() {
                program.nodes[node].keywords = try keywords(of: place)
            }
            for number in reached {
                for (name, place) in index.resources[index.order[number]]?.dynamicAnchors ?? [:]
                where dynamicNames.contains(name) && program.dynamicAnchors[number][name] == nil {
                    program.dynamicAnchors[number][name] = node(for: place)
                }
            }
        }
    }

    /// The node of the schema at `place`, made when it is first asked for.
    private mutating func node(for place: SchemaIndex.Place) -> Int {
        if let known = nodeByLocation[place.location] { return known }
        let number = program.nodes.count
        nodeByLocation[place.location] = number
        var place = place
        if let id = place.schema["$id"]?.stringValue {
            let own = URIReference(id).resolved(against: URIReference(place.base)).withoutFragment
            if index.resources[own] != nil { place.base = own }
        }
        let resource = index.resources[place.base]?.number ?? 0
        reached.insert(resource)
        program.nodes.append(SchemaNode(location: place.location, resource: resource))
        waiting.append((number, place))
        return number
    }

    private mutating func keywords(of place: SchemaIndex.Place) throws(JSONSchemaError) -> [SchemaKeyword] {
        switch place.schema {
        case .bool(true): return []
        case .bool(false): return [.nothing]
        case .object(let members):
            var reader = SchemaMembers(members: members, place: place)
            var keywords = try reader.assertions()
            keywords += try applicators(&reader)
            return keywords
        default:
            throw JSONSchemaError(
                location: place.location,
                reason: "expected a schema (an object or a Boolean), found \(place.schema.brief)")
        }
    }

    // MARK: Keywords that hold schemas

    private mutating func applicators(_ reader: inout SchemaMembers) throws(JSONSchemaError) -> [SchemaKeyword] {
        var keywords = try references(reader)
        if let list = try list("allOf", reader) { keywords.append(.all(list)) }
        if let list = try list("anyOf", reader) { keywords.append(.any(list)) }
        if let list = try list("oneOf", reader) { keywords.append(.one(list)) }
        if let node = try single("not", reader) { keywords.append(.not(node)) }
        if let condition = try single("if", reader) {
            keywords.append(
                .conditional(condition, then: try single("then", reader), otherwise: try single("else", reader)))
        }
        if let map = try map("dependentSchemas", reader) {
            keywords.append(.dependentSchemas(map.map { (property: $0.name, schema: $0.schema) }))
        }
        keywords += try dependencies(reader)
        keywords += try objectApplicators(reader)
        keywords += try arrayApplicators(reader)
        if let node = try single("unevaluatedItems", reader) {
            program.tracksEvaluated = true
            keywords.append(.unevaluatedItems(node))
        }
        if let node = try single("unevaluatedProperties", reader) {
            program.tracksEvaluated = true
            keywords.append(.unevaluatedProperties(node))
        }
        return keywords
    }

    /// `dependencies` of older drafts, which 2020-12 splits in two and many schemas still use.
    private mutating func dependencies(_ reader: SchemaMembers) throws(JSONSchemaError) -> [SchemaKeyword] {
        guard let value = reader.members["dependencies"] else { return [] }
        guard case .object(let dependents) = value else {
            throw reader.failure("dependencies", "expected an object, found \(value.brief)")
        }
        var required = JSONObject()
        var schemas: [(property: String, schema: Int)] = []
        for (name, dependent) in dependents {
            if case .array = dependent {
                required[name] = dependent
            } else {
                schemas.append((name, node(for: reader.inner(dependent, "dependencies/\(JSONPointer.escaped(name))"))))
            }
        }
        return [try reader.dependentRequired(.object(required), "dependencies"), .dependentSchemas(schemas)]
    }

    private mutating func objectApplicators(_ reader: SchemaMembers) throws(JSONSchemaError) -> [SchemaKeyword] {
        var keywords: [SchemaKeyword] = []
        let named = try map("properties", reader)
        let patterns = try map("patternProperties", reader)
        let additional = try single("additionalProperties", reader)
        if named != nil || patterns != nil || additional != nil {
            var properties = SchemaKeyword.Properties(additional: additional)
            for (name, schema) in named ?? [] { properties.named[name] = schema }
            for (pattern, schema) in patterns ?? [] {
                let regex = try reader.regex(
                    pattern, at: "patternProperties/\(JSONPointer.escaped(pattern))")
                properties.patterns.append((regex, schema))
            }
            keywords.append(.properties(properties))
        }
        if let node = try single("propertyNames", reader) { keywords.append(.propertyNames(node)) }
        return keywords
    }

    private mutating func arrayApplicators(_ reader: SchemaMembers) throws(JSONSchemaError) -> [SchemaKeyword] {
        var keywords: [SchemaKeyword] = []
        let prefix = try list("prefixItems", reader)
        if case .array? = reader.members["items"] {
            throw reader.failure("items", "an array is the form of older drafts; 2020-12 calls it prefixItems")
        }
        let rest = try single("items", reader)
        if prefix != nil || rest != nil { keywords.append(.items(prefix: prefix ?? [], rest: rest)) }
        let minimum = try reader.count("minContains")
        let maximum = try reader.count("maxContains")
        if let node = try single("contains", reader) {
            keywords.append(.contains(node, minimum: minimum ?? 1, maximum: maximum))
        }
        return keywords
    }

    private mutating func references(_ reader: SchemaMembers) throws(JSONSchemaError) -> [SchemaKeyword] {
        var keywords: [SchemaKeyword] = []
        for key in ["$ref", "$dynamicRef"] {
            guard let reference = try reader.text(key) else { continue }
            guard let target = index.place(of: reference, from: reader.place.base) else {
                throw reader.failure(key, "nothing is found at \"\(reference)\"")
            }
            let node = node(for: target)
            let anchor = URIReference(reference).decodedFragment
            let isDynamic = key == "$dynamicRef" && target.schema["$dynamicAnchor"]?.stringValue == anchor
            if isDynamic { dynamicNames.insert(anchor) }
            keywords.append(
                isDynamic ? .dynamicReference(anchor: anchor, fallback: node) : .reference(node))
        }
        return keywords
    }

    private mutating func single(_ key: String, _ reader: SchemaMembers) throws(JSONSchemaError) -> Int? {
        guard let schema = reader.members[key] else { return nil }
        return node(for: reader.inner(schema, key))
    }

    private mutating func list(_ key: String, _ reader: SchemaMembers) throws(JSONSchemaError) -> [Int]? {
        guard let value = reader.members[key] else { return nil }
        guard case .array(let schemas) = value, !schemas.isEmpty else {
            throw reader.failure(key, "expected an array of schemas that is not empty, found \(value.brief)")
        }
        return schemas.enumerated().map { node(for: reader.inner($1, "\(key)/\($0)")) }
    }

    private mutating func map(
        _ key: String, _ reader: SchemaMembers
    ) throws(JSONSchemaError) -> [(name: String, schema: Int)]? {
        guard let value = reader.members[key] else { return nil }
        guard case .object(let schemas) = value else {
            throw reader.failure(key, "expected an object of schemas, found \(value.brief)")
        }
        return schemas.map { ($0.key, node(for: reader.inner($0.value, "\(key)/\(JSONPointer.escaped($0.key))"))) }
    }
}

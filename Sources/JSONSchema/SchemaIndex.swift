internal import JSON

/// Finds the schema that a URI names: resources by `$id`, subschemas by anchor and by JSON pointer.
struct SchemaIndex {
    /// A schema and where it stands.
    struct Place {
        var schema: JSON
        /// The URI that its references are relative to.
        var base: String
        /// See `SchemaNode.location`.
        var location: String
    }

    /// A schema with a URI of its own.
    struct Resource {
        var root: Place
        var number: Int
        var anchors: [String: Place] = [:]
        var dynamicAnchors: [String: Place] = [:]
    }

    private(set) var resources: [String: Resource] = [:]
    /// Bases in the order in which their resources were found.
    private(set) var order: [String] = []

    /// Keywords whose value is a schema, an array of schemas, or an object of schemas.
    private static let single: Set<String> = [
        "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
        "unevaluatedItems", "unevaluatedProperties",
    ]
    private static let lists: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems"]
    private static let maps: Set<String> = [
        "$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties",
    ]

    /// Takes in a document and every resource and anchor inside it.
    mutating func add(document schema: JSON, uri: String, location: String) throws(JSONSchemaError) {
        let base = URIReference(uri).withoutFragment
        register(Place(schema: schema, base: base, location: location))
        try walk(Place(schema: schema, base: base, location: location))
    }

    private mutating func register(_ place: Place) {
        guard resources[place.base] == nil else { return }
        resources[place.base] = Resource(root: place, number: order.count)
        order.append(place.base)
    }

    private mutating func walk(_ place: Place) throws(JSONSchemaError) {
        guard case .object(let members) = place.schema else { return }
        var place = place
        if let id = members["$id"] {
            guard let text = id.stringValue else {
                throw JSONSchemaError(location: "\(place.location)/$id", reason: "expected a string, found \(id.brief)")
            }
            place.base = URIReference(text).resolved(against: URIReference(place.base)).withoutFragment
            register(place)
        }
        try addAnchors(of: members, place)
        for (key, value) in members {
            let location = "\(place.location)/\(JSONPointer.escaped(key))"
            if Self.single.contains(key) {
                try walk(Place(schema: value, base: place.base, location: location))
            } else if Self.lists.contains(key), case .array(let elements) = value {
                for (index, element) in elements.enumerated() {
                    try walk(Place(schema: element, base: place.base, location: "\(location)/\(index)"))
                }
            } else if Self.maps.contains(key), case .object(let schemas) = value {
                for (name, schema) in schemas {
                    let location = "\(location)/\(JSONPointer.escaped(name))"
                    try walk(Place(schema: schema, base: place.base, location: location))
                }
            }
        }
    }

    private mutating func addAnchors(of members: JSONObject, _ place: Place) throws(JSONSchemaError) {
        for key in ["$anchor", "$dynamicAnchor"] {
            guard let value = members[key] else { continue }
            guard let name = value.stringValue else {
                throw JSONSchemaError(
                    location: "\(place.location)/\(key)", reason: "expected a string, found \(value.brief)")
            }
            resources[place.base]?.anchors[name] = place
            if key == "$dynamicAnchor" { resources[place.base]?.dynamicAnchors[name] = place }
        }
    }

    /// The schema that `reference` names, seen from `base`; nil where there is none.
    func place(of reference: String, from base: String) -> Place? {
        let target = URIReference(reference).resolved(against: URIReference(base))
        guard let resource = resources[target.withoutFragment] else { return nil }
        let fragment = target.decodedFragment
        guard let tokens = JSONPointer.tokens(of: fragment) else { return resource.anchors[fragment] }
        var place = resource.root
        for token in tokens {
            let next: JSON?
            if case .array = place.schema {
                next = Int(token).flatMap { place.schema[$0] }
            } else {
                next = place.schema[token]
            }
            guard let next else { return nil }
            place.schema = next
            place.location += "/" + JSONPointer.escaped(token)
            if let id = next["$id"]?.stringValue {
                let inner = URIReference(id).resolved(against: URIReference(place.base)).withoutFragment
                if resources[inner] != nil { place.base = inner }
            }
        }
        return place
    }
}

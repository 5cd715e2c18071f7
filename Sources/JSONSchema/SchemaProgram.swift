internal import JSON

/// A schema made ready: every subschema a node, every reference resolved to one.
struct SchemaProgram: Sendable {
    var nodes: [SchemaNode] = []
    /// For each schema resource, the nodes of its dynamic anchors.
    var dynamicAnchors: [[String: Int]] = []
    /// Whether any node asks what its neighbours have evaluated; if none does, nobody keeps account of it.
    var tracksEvaluated = false
}

/// One subschema.
struct SchemaNode: Sendable {
    /// Where it stands, as a JSON pointer, after its document's URI where that is not the main one.
    var location: String
    /// The schema resource it belongs to.
    var resource: Int
    /// What it demands, in the order in which it must be looked at.
    var keywords: [SchemaKeyword] = []
}

/// A keyword with its value. Keywords that depend on each other are one case.
enum SchemaKeyword: Sendable {
    /// The schema `false`.
    case nothing
    case type([String])
    case enumeration([JSON])
    case constant(JSON)
    case bound(Bound, limit: JSON)
    case multiple(of: JSON)
    case count(Counted, isMinimum: Bool, limit: Int)
    case pattern(LinearRegex)
    case format(String)
    case required([String])
    case dependentRequired([(property: String, required: [String])])
    case properties(Properties)
    case propertyNames(Int)
    case items(prefix: [Int], rest: Int?)
    case contains(Int, minimum: Int, maximum: Int?)
    case uniqueItems
    case all([Int])
    case any([Int])
    case one([Int])
    case not(Int)
    case conditional(Int, then: Int?, otherwise: Int?)
    case dependentSchemas([(property: String, schema: Int)])
    case reference(Int)
    case dynamicReference(anchor: String, fallback: Int)
    case unevaluatedItems(Int)
    case unevaluatedProperties(Int)

    enum Bound: String, Sendable { case minimum, exclusiveMinimum, maximum, exclusiveMaximum }
    enum Counted: String, Sendable { case length = "Length", items = "Items", properties = "Properties" }

    /// `properties`, `patternProperties` and `additionalProperties`.
    struct Properties: Sendable {
        var named: [String: Int] = [:]
        var patterns: [(regex: LinearRegex, schema: Int)] = []
        var additional: Int?
    }
}

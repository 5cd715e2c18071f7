internal import JSON

/// One run of a schema over one value.
struct SchemaEvaluation {
    /// Which parts of the value at hand some schema has looked at; asked for by the `unevaluated` keywords.
    struct Evaluated {
        var properties: Set<String> = []
        var allProperties = false
        var items: Set<Int> = []
        var firstItems = 0
        var allItems = false

        mutating func formUnion(_ other: Evaluated) {
            properties.formUnion(other.properties)
            allProperties = allProperties || other.allProperties
            items.formUnion(other.items)
            firstItems = max(firstItems, other.firstItems)
            allItems = allItems || other.allItems
        }
    }

    /// How deep schemas may be applied inside each other: the stack of a secondary thread on macOS is half a megabyte.
    static let depthLimit = 256
    /// How many schemas may be applied in all: `allOf` of references to each other doubles the work at each level.
    static let stepLimit = 2_000_000

    let program: SchemaProgram
    let formats: JSONSchema.FormatMode
    let limit: Int
    var violations: [SchemaViolation] = []
    /// Where in the value we are.
    private var path: [String] = []
    /// The schema resources that were entered on the way here.
    private var scope: [Int] = []
    private var depth = 0
    private var steps = 0
    /// Set where a bound was reached: the value could not be checked, and counts as not satisfying the schema.
    var exhausted: SchemaViolation?

    init(program: SchemaProgram, formats: JSONSchema.FormatMode, limit: Int) {
        self.program = program
        self.formats = formats
        self.limit = max(limit, 1)
    }

    mutating func run(_ value: JSON) -> [SchemaViolation] {
        _ = apply(0, to: value)
        if let exhausted { return [exhausted] }
        return violations
    }

    // MARK: Applying

    /// Applies a node to a value: nil where the value violates it, else what it has looked at.
    mutating func apply(_ number: Int, to value: JSON) -> Evaluated? {
        let node = program.nodes[number]
        depth += 1
        steps += 1
        defer { depth -= 1 }
        if depth > Self.depthLimit || steps > Self.stepLimit {
            let what =
                depth > Self.depthLimit
                ? "schemas nest deeper than \(Self.depthLimit) levels here"
                : "the check takes more than \(Self.stepLimit) steps"
            exhausted =
                exhausted
                ?? SchemaViolation(
                    instance: pointer, schema: node.location, message: "\(what), so it could not be finished")
        }
        if exhausted != nil { return nil }
        let entersResource = scope.last != node.resource
        if entersResource { scope.append(node.resource) }
        defer { if entersResource { scope.removeLast() } }

        var evaluated = Evaluated()
        var isValid = true
        for keyword in node.keywords {
            if !check(keyword, of: node, value, &evaluated) {
                isValid = false
                if violations.count >= limit { break }
            }
        }
        return isValid ? evaluated : nil
    }

    /// Applies a node to a part of the value.
    mutating func apply(_ number: Int, to value: JSON, at step: String) -> Bool {
        path.append(step)
        defer { path.removeLast() }
        return apply(number, to: value) != nil
    }

    /// Applies a node whose violations do not count by themselves.
    mutating func attempt(_ number: Int, to value: JSON, at step: String? = nil) -> (
        evaluated: Evaluated?, violations: [SchemaViolation]
    ) {
        let before = violations
        violations = []
        if let step { path.append(step) }
        let evaluated = apply(number, to: value)
        if step != nil { path.removeLast() }
        let found = violations
        violations = before
        return (evaluated, found)
    }

    /// Notes a violation.
    mutating func fail(_ node: SchemaNode, _ keyword: String?, _ message: String) -> Bool {
        if violations.count < limit {
            violations.append(
                SchemaViolation(
                    instance: pointer, schema: node.location + (keyword.map { "/\($0)" } ?? ""), message: message))
        }
        return false
    }

    var pointer: String { path.map { "/" + JSONPointer.escaped($0) }.joined() }

    // MARK: Keywords

    private mutating func check(
        _ keyword: SchemaKeyword, of node: SchemaNode, _ value: JSON, _ evaluated: inout Evaluated
    ) -> Bool {
        switch keyword {
        case .reference(let target): return follow(target, value, &evaluated)
        case .dynamicReference(let anchor, let fallback):
            let outermost = scope.first { resource in program.dynamicAnchors[resource][anchor] != nil }
            let target = outermost.flatMap { resource in program.dynamicAnchors[resource][anchor] }
            return follow(target ?? fallback, value, &evaluated)
        case .all, .any, .one, .not, .conditional, .dependentSchemas:
            return checkCombination(keyword, of: node, value, &evaluated)
        case .properties(let properties): return checkProperties(properties, of: node, value, &evaluated)
        case .propertyNames(let schema): return checkNames(schema, value)
        case .items(let prefix, let rest): return checkItems(prefix, rest, value, &evaluated)
        case .contains(let schema, let minimum, let maximum):
            return checkContains(schema, minimum, maximum, of: node, value, &evaluated)
        case .unevaluatedItems(let schema): return checkUnevaluatedItems(schema, value, &evaluated)
        case .unevaluatedProperties(let schema): return checkUnevaluatedProperties(schema, value, &evaluated)
        default: return checkAssertion(keyword, of: node, value)
        }
    }

    private mutating func follow(
        _ target: Int, _ value: JSON, _ evaluated: inout Evaluated
    ) -> Bool {
        guard let result = apply(target, to: value) else { return false }
        if program.tracksEvaluated { evaluated.formUnion(result) }
        return true
    }

    private mutating func checkCombination(
        _ keyword: SchemaKeyword, of node: SchemaNode, _ value: JSON, _ evaluated: inout Evaluated
    ) -> Bool {
        switch keyword {
        case .all(let schemas):
            var isValid = true
            for schema in schemas where !follow(schema, value, &evaluated) { isValid = false }
            return isValid
        case .any(let schemas): return checkAny(schemas, of: node, value, &evaluated)
        case .one(let schemas): return checkOne(schemas, of: node, value, &evaluated)
        case .not(let schema):
            if attempt(schema, to: value).evaluated == nil { return exhausted == nil }
            return fail(node, "not", "it has a form that is excluded")
        case .conditional(let condition, let then, let otherwise):
            let result = attempt(condition, to: value).evaluated
            if let result, program.tracksEvaluated { evaluated.formUnion(result) }
            guard let branch = result != nil ? then : otherwise else { return true }
            return follow(branch, value, &evaluated)
        case .dependentSchemas(let dependents):
            guard case .object(let members) = value else { return true }
            var isValid = true
            for (property, schema) in dependents where members[property] != nil {
                if !follow(schema, value, &evaluated) { isValid = false }
            }
            return isValid
        default: return true
        }
    }

    private mutating func checkAny(
        _ schemas: [Int], of node: SchemaNode, _ value: JSON, _ evaluated: inout Evaluated
    ) -> Bool {
        var matches = false
        var closest: [SchemaViolation]?
        for schema in schemas {
            let (result, found) = attempt(schema, to: value)
            if let result {
                matches = true
                guard program.tracksEvaluated else { return true }
                evaluated.formUnion(result)
            } else if closest == nil || isCloser(found, than: closest ?? []) {
                closest = found
            }
        }
        if matches { return true }
        return fail(node, "anyOf", "it matches none of \(schemas.count) forms\(hint(closest))")
    }

    private mutating func checkOne(
        _ schemas: [Int], of node: SchemaNode, _ value: JSON, _ evaluated: inout Evaluated
    ) -> Bool {
        var matching: [Int] = []
        var closest: [SchemaViolation]?
        for (position, schema) in schemas.enumerated() {
            let (result, found) = attempt(schema, to: value)
            if let result {
                matching.append(position)
                evaluated.formUnion(result)
            } else if closest == nil || isCloser(found, than: closest ?? []) {
                closest = found
            }
        }
        switch matching.count {
        case 1: return true
        case 0: return fail(node, "oneOf", "it matches none of \(schemas.count) forms\(hint(closest))")
        default:
            let list = matching.map(String.init).joined(separator: ", ")
            return fail(node, "oneOf", "it matches \(matching.count) forms (\(list)) instead of exactly one")
        }
    }

    /// The alternative that went wrong deepest in the value is the one that was meant.
    private func isCloser(_ left: [SchemaViolation], than right: [SchemaViolation]) -> Bool {
        func depth(_ list: [SchemaViolation]) -> Int {
            list.map { $0.instance.utf8.count { $0 == UInt8(ascii: "/") } }.max() ?? 0
        }
        return depth(left) != depth(right) ? depth(left) > depth(right) : left.count < right.count
    }

    private func hint(_ closest: [SchemaViolation]?) -> String {
        closest?.first.map { "; the closest fails because \($0)" } ?? ""
    }
}

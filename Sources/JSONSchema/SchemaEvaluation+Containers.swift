internal import JSON
internal import Vocabulary

extension SchemaEvaluation {
    // MARK: Objects

    mutating func checkProperties(
        _ properties: SchemaKeyword.Properties, of node: SchemaNode, _ value: JSON, _ evaluated: inout Evaluated
    ) -> Bool {
        guard case .object(let members) = value else { return true }
        var isValid = true
        for (name, member) in members {
            var isKnown = false
            if let schema = properties.named[name] {
                isKnown = true
                if !apply(schema, to: member, at: name) { isValid = false }
            }
            for (regex, schema) in properties.patterns where regex.occurs(in: name) {
                isKnown = true
                if !apply(schema, to: member, at: name) { isValid = false }
            }
            if !isKnown, let additional = properties.additional {
                isKnown = true
                if case .nothing? = program.nodes[additional].keywords.first {
                    isValid = fail(node, "additionalProperties", "the member \(name.quotedForMessage) is not allowed")
                } else if !apply(additional, to: member, at: name) {
                    isValid = false
                }
            }
            if isKnown, program.tracksEvaluated { evaluated.properties.insert(name) }
            if violations.count >= limit { break }
        }
        return isValid
    }

    mutating func checkNames(_ schema: Int, _ value: JSON) -> Bool {
        guard case .object(let members) = value else { return true }
        var isValid = true
        for (name, _) in members where !apply(schema, to: .string(name), at: name) { isValid = false }
        return isValid
    }

    mutating func checkUnevaluatedProperties(_ schema: Int, _ value: JSON, _ evaluated: inout Evaluated) -> Bool {
        guard case .object(let members) = value, !evaluated.allProperties else { return true }
        var isValid = true
        for (name, member) in members where !evaluated.properties.contains(name) {
            if !apply(schema, to: member, at: name) { isValid = false }
        }
        evaluated.allProperties = true
        return isValid
    }

    // MARK: Arrays

    mutating func checkItems(_ prefix: [Int], _ rest: Int?, _ value: JSON, _ evaluated: inout Evaluated) -> Bool {
        guard case .array(let elements) = value else { return true }
        var isValid = true
        for (position, element) in elements.enumerated() {
            guard let schema = position < prefix.count ? prefix[position] : rest else { break }
            if !apply(schema, to: element, at: String(position)) { isValid = false }
            if violations.count >= limit { break }
        }
        evaluated.firstItems = max(evaluated.firstItems, min(prefix.count, elements.count))
        if rest != nil { evaluated.allItems = true }
        return isValid
    }

    mutating func checkContains(
        _ schema: Int, _ minimum: Int, _ maximum: Int?, of node: SchemaNode, _ value: JSON,
        _ evaluated: inout Evaluated
    ) -> Bool {
        guard case .array(let elements) = value else { return true }
        var count = 0
        for (position, element) in elements.enumerated() {
            guard attempt(schema, to: element, at: String(position)).evaluated != nil else { continue }
            count += 1
            if program.tracksEvaluated { evaluated.items.insert(position) }
        }
        if count < minimum {
            let keyword = count == 0 && minimum == 1 ? "contains" : "minContains"
            return fail(node, keyword, "\(count) elements are of the form that at least \(minimum) must have")
        }
        if let maximum, count > maximum {
            return fail(node, "maxContains", "\(count) elements are of the form that at most \(maximum) may have")
        }
        return true
    }

    mutating func checkUnevaluatedItems(_ schema: Int, _ value: JSON, _ evaluated: inout Evaluated) -> Bool {
        guard case .array(let elements) = value, !evaluated.allItems else { return true }
        var isValid = true
        for (position, element) in elements.enumerated()
        where position >= evaluated.firstItems && !evaluated.items.contains(position) {
            if !apply(schema, to: element, at: String(position)) { isValid = false }
        }
        evaluated.allItems = true
        return isValid
    }
}

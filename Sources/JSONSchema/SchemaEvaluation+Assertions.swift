internal import JSON
internal import Vocabulary

extension SchemaEvaluation {
    /// Checks a keyword that holds no schema.
    mutating func checkAssertion(_ keyword: SchemaKeyword, of node: SchemaNode, _ value: JSON) -> Bool {
        switch keyword {
        case .nothing:
            return fail(node, nil, "no value is allowed here")
        case .type(let names):
            let name = value.typeName
            let isOfType =
                names.contains(name) || (name == "integer" && names.contains("number")) || isWhole(value, names)
            return isOfType || fail(node, "type", "expected \(names.joined(separator: " or ")), found \(name)")
        case .enumeration(let choices):
            if choices.contains(where: { $0.isSameValue(as: value) }) { return true }
            let list = choices.prefix(10).map(\.brief).joined(separator: ", ") + (choices.count > 10 ? ", …" : "")
            return fail(node, "enum", "expected one of \(list), found \(value.brief)")
        case .constant(let wanted):
            return wanted.isSameValue(as: value)
                || fail(node, "const", "expected \(wanted.brief), found \(value.brief)")
        case .bound(let bound, let limit): return checkBound(bound, limit, of: node, value)
        case .multiple(let divisor): return checkMultiple(of: divisor, of: node, value)
        case .count(let counted, let isMinimum, let limit):
            return checkCount(counted, isMinimum, limit, of: node, value)
        case .pattern(let regex):
            guard let text = value.stringValue, !regex.occurs(in: text) else { return true }
            return fail(node, "pattern", "\(text.quotedForMessage) does not match \(regex.pattern)")
        case .format(let name):
            guard formats == .assertion, let text = value.stringValue, !StringFormat.isSatisfied(name, by: text) else {
                return true
            }
            return fail(node, "format", "\(text.quotedForMessage) is not of the format \(name)")
        case .uniqueItems: return checkUnique(of: node, value)
        case .required, .dependentRequired: return checkRequired(keyword, of: node, value)
        default: return true
        }
    }

    /// Whether a number such as `1e400`, which has no exponent-free form here, is an integer all the same.
    private func isWhole(_ value: JSON, _ names: [String]) -> Bool {
        guard case .literal = value, names.contains("integer") else { return false }
        return DecimalNumber(value)?.isInteger == true
    }

    private mutating func checkBound(
        _ bound: SchemaKeyword.Bound, _ limit: JSON, of node: SchemaNode, _ value: JSON
    ) -> Bool {
        guard let number = DecimalNumber(value), let bounded = DecimalNumber(limit) else { return true }
        let (isValid, words) =
            switch bound {
            case .minimum: (!(number < bounded), "at least")
            case .exclusiveMinimum: (bounded < number, "more than")
            case .maximum: (!(bounded < number), "at most")
            case .exclusiveMaximum: (number < bounded, "less than")
            }
        return isValid || fail(node, bound.rawValue, "expected \(words) \(limit), found \(value)")
    }

    private mutating func checkMultiple(of divisor: JSON, of node: SchemaNode, _ value: JSON) -> Bool {
        guard let number = DecimalNumber(value), let unit = DecimalNumber(divisor) else { return true }
        let isMultiple: Bool
        if let exact = number.isMultiple(of: unit) {
            isMultiple = exact
        } else {
            let quotient = (value.doubleValue ?? .nan) / (divisor.doubleValue ?? .nan)
            isMultiple = quotient.isFinite && quotient == quotient.rounded()
        }
        return isMultiple || fail(node, "multipleOf", "expected a multiple of \(divisor), found \(value)")
    }

    private mutating func checkCount(
        _ counted: SchemaKeyword.Counted, _ isMinimum: Bool, _ limit: Int, of node: SchemaNode, _ value: JSON
    ) -> Bool {
        let count: Int
        let unit: String
        switch (counted, value) {
        case (.length, .string(let text)): (count, unit) = (text.unicodeScalars.count, "characters")
        case (.items, .array(let elements)): (count, unit) = (elements.count, "elements")
        case (.properties, .object(let members)): (count, unit) = (members.count, "members")
        default: return true
        }
        if isMinimum {
            return count >= limit
                || fail(node, "min\(counted.rawValue)", "expected at least \(limit) \(unit), found \(count)")
        }
        return count <= limit
            || fail(node, "max\(counted.rawValue)", "expected at most \(limit) \(unit), found \(count)")
    }

    private mutating func checkUnique(of node: SchemaNode, _ value: JSON) -> Bool {
        guard case .array(let elements) = value else { return true }
        var seen: [ComparableValue: Int] = [:]
        for (position, element) in elements.enumerated() {
            if let first = seen.updateValue(position, forKey: ComparableValue(value: element)) {
                return fail(node, "uniqueItems", "elements \(first) and \(position) are equal")
            }
        }
        return true
    }

    private mutating func checkRequired(_ keyword: SchemaKeyword, of node: SchemaNode, _ value: JSON) -> Bool {
        guard case .object(let members) = value else { return true }
        var isValid = true
        switch keyword {
        case .required(let names):
            for name in names where members[name] == nil {
                isValid = fail(node, "required", "the required member \(name.quotedForMessage) is missing")
            }
        case .dependentRequired(let dependents):
            for (property, names) in dependents where members[property] != nil {
                for name in names where members[name] == nil {
                    isValid = fail(
                        node, "dependentRequired",
                        "the member \(name.quotedForMessage) is missing, which \(property.quotedForMessage) requires")
                }
            }
        default: break
        }
        return isValid
    }
}

package import JSON

/// A JSON number in its exact decimal value: `digits` × 10^`exponent`, without trailing zeros in the digits.
struct DecimalNumber: Hashable {
    var isNegative: Bool
    /// Significant digits; empty for zero.
    var digits: [UInt8]
    var exponent: Int

    /// Nil where `value` is no number.
    init?(_ value: JSON) {
        switch value {
        case .integer(let number): self.init(text: String(number))
        case .double(let number): self.init(text: "\(number)")
        case .literal(let text): self.init(text: text)
        default: return nil
        }
    }

    private init(text: String) {
        isNegative = false
        digits = []
        exponent = 0
        var isFraction = false
        var written = 0
        bytes: for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x2D: isNegative = true
            case 0x2E: isFraction = true
            case 0x30...0x39:
                if isFraction { exponent -= 1 }
                if byte != 0x30 || !digits.isEmpty { digits.append(byte - 0x30) }
            case 0x45, 0x65:
                let part = text.utf8.dropFirst(index + 1)
                let sign: Int64 = part.first == 0x2D ? -1 : 1
                let number = part.reduce(Int64(0)) { $1 &- 0x30 <= 9 ? min($0 * 10 + Int64($1 - 0x30), 1 << 40) : $0 }
                written = Int(sign * number)
                break bytes
            default: break
            }
        }
        exponent += written
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty {
            isNegative = false
            exponent = 0
        }
    }

    var isInteger: Bool { exponent >= 0 }

    /// Whether this is a whole multiple of `divisor`, exactly; nil where the divisor has more than 18 digits.
    func isMultiple(of divisor: DecimalNumber) -> Bool? {
        if digits.isEmpty { return true }
        guard !divisor.digits.isEmpty else { return false }
        guard divisor.digits.count <= 18 else { return nil }
        // With no trailing zero in the digits, a smaller power of ten cannot be divided by a larger one.
        guard exponent >= divisor.exponent else { return false }
        let modulus = divisor.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        let remainder = digits.reduce(UInt64(0)) { Self.product($0, 10, modulus, plus: UInt64($1)) }
        var power: UInt64 = 1 % modulus
        var base: UInt64 = 10 % modulus
        var count = exponent - divisor.exponent
        while count > 0 {
            if count & 1 == 1 { power = Self.product(power, base, modulus) }
            base = Self.product(base, base, modulus)
            count >>= 1
        }
        return Self.product(remainder, power, modulus) == 0
    }

    private static func product(_ left: UInt64, _ right: UInt64, _ modulus: UInt64, plus: UInt64 = 0) -> UInt64 {
        UInt64((UInt128(left) * UInt128(right) + UInt128(plus)) % UInt128(modulus))
    }

    /// Orders by value.
    static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.magnitudeIsLess(than: left) : left.magnitudeIsLess(than: right)
    }

    private func magnitudeIsLess(than other: DecimalNumber) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        let size = digits.count + exponent
        let otherSize = other.digits.count + other.exponent
        return size != otherSize ? size < otherSize : digits.lexicographicallyPrecedes(other.digits)
    }
}

extension JSON {
    /// Equality as JSON Schema has it: numbers by value, strings by code points, members in any order.
    package func isSameValue(as other: JSON) -> Bool {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): return left == right
        case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.isSameValue(as: $1) }
        case (.object(let left), .object(let right)):
            return left.count == right.count
                && left.allSatisfy { member in right[member.key]?.isSameValue(as: member.value) == true }
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        default:
            guard let left = DecimalNumber(self), let right = DecimalNumber(other) else { return false }
            return left == right
        }
    }

    /// Feeds what `isSameValue` compares into `hasher`.
    func hashValue(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .string(let text): text.utf8.forEach { hasher.combine($0) }
        case .array(let elements):
            hasher.combine(elements.count)
            for element in elements { element.hashValue(into: &hasher) }
        case .object(let members):
            hasher.combine(members.count)
            hasher.combine(members.reduce(0) { $0 ^ $1.key.hashValue })
        case .integer, .double, .literal: hasher.combine(DecimalNumber(self))
        }
    }
}

/// A JSON value whose equality is JSON Schema's.
struct ComparableValue: Hashable {
    let value: JSON

    static func == (left: ComparableValue, right: ComparableValue) -> Bool { left.value.isSameValue(as: right.value) }
    func hash(into hasher: inout Hasher) { value.hashValue(into: &hasher) }
}

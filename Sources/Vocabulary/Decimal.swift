/// Reads a decimal literal (`12`, `-0.5`, `1.25e-8`) as a whole number of units of 10^-`places`.
///
/// - Returns: nil where the text is no decimal literal, has digits beyond `places` that are not zero (an amount is
///   never rounded in silence), or does not fit 64 bits.
public func fixedPoint(parsing text: String, places: Int) -> Int64? {
    var bytes = text.utf8[...]
    var negative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        negative = sign == UInt8(ascii: "-")
        bytes = bytes.dropFirst()
    }
    var digits: Int64 = 0
    // Zeros read since the last other digit; they count only if another digit follows, so `0.100…0` always fits.
    var zeros = 0
    var exponent = 0
    var seenPoint = false
    var seenDigit = false
    while let byte = bytes.first {
        if case let digit = byte &- 0x30, digit <= 9 {
            if digit == 0 {
                if digits != 0 { zeros += 1 }
            } else {
                guard let shifted = scaledUp(digits, by: zeros + 1) else { return nil }
                let (sum, overflow) = shifted.addingReportingOverflow(Int64(digit))
                if overflow { return nil }
                digits = sum
                zeros = 0
            }
            seenDigit = true
            if seenPoint { exponent -= 1 }
        } else if byte == UInt8(ascii: "."), !seenPoint {
            seenPoint = true
        } else if byte | 0x20 == UInt8(ascii: "e"), seenDigit {
            guard let written = Int(Substring(bytes.dropFirst())), -400...400 ~= written else { return nil }
            exponent += written
            bytes = bytes.suffix(0)
            break
        } else {
            return nil
        }
        bytes = bytes.dropFirst()
    }
    guard seenDigit else { return nil }
    if digits == 0 { return 0 }
    var shift = exponent + zeros + places
    while shift < 0 {
        guard digits % 10 == 0 else { return nil }
        digits /= 10
        shift += 1
    }
    guard let scaled = scaledUp(digits, by: shift) else { return nil }
    return negative ? -scaled : scaled
}

/// `digits` times 10^`places`; nil where that does not fit. `digits` is not zero, so the loop ends early.
private func scaledUp(_ digits: Int64, by places: Int) -> Int64? {
    var digits = digits
    for _ in 0..<places {
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        digits = product
    }
    return digits
}

/// Writes a whole number of units of 10^-`places` as a decimal, without trailing zeros but with at least
/// `minimumPlaces` decimal places.
public func decimalText(_ value: Int64, places: Int, minimumPlaces: Int = 0) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = padded.suffix(places)
    while fraction.count > minimumPlaces, fraction.last == "0" { fraction.removeLast() }
    let whole = padded.dropLast(places)
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : ".\(fraction)")
}

extension Money: CustomStringConvertible {
    /// The amount with at least two decimal places: `0.10`, `-1.00`, `0.000014`.
    public var description: String { decimalText(nanodollars, places: 9, minimumPlaces: 2) }

    /// Reads an amount such as `5`, `0.10` or `1.4e-05`; nil beyond nine decimal places or for anything else.
    public init?(_ text: String) {
        guard let value = fixedPoint(parsing: text, places: 9) else { return nil }
        nanodollars = value
    }
}

extension TokenPrice: CustomStringConvertible {
    /// Dollars per million tokens: `0.75`.
    public var description: String { decimalText(femtodollars, places: 9, minimumPlaces: 2) }

    /// Reads dollars per token as price lists write them (`7.5e-07`); nil beyond 15 decimal places.
    public init?(perToken text: String) {
        guard let value = fixedPoint(parsing: text, places: 15) else { return nil }
        femtodollars = value
    }
}

/// The natural logarithm, which the standard library lacks and for which Foundation would be a heavy guest.
public enum Logarithm {
    /// ln `value` for a normal positive number, to within 1e-15 relative: `value` is split into m · 2^e with m in
    /// [√½, √2), and ln m = 2 artanh((m−1)/(m+1)) summed as its power series.
    public static func natural(_ value: Double) -> Double {
        var exponent = Double(value.exponent)
        var significand = value.significand
        if significand > 2.0.squareRoot() {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 21.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
        return exponent * 0.693_147_180_559_945_3 + 2 * ratio * sum
    }
}

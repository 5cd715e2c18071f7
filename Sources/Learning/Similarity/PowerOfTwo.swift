/// Powers of two with any exponent, which the standard library lacks.
public enum PowerOfTwo {
    /// 2^`exponent` to within 1e-15 relative; 0 below the range of doubles and infinity above it.
    public static func raised(to exponent: Double) -> Double {
        guard exponent > -1022 else { return exponent.isNaN ? .nan : 0 }
        guard exponent < 1024 else { return .infinity }
        let whole = exponent.rounded()
        // e^x as its power series for |x| ≤ ½ ln 2, whose 17th term is below 1e-21.
        let x = (exponent - whole) * 0.693_147_180_559_945_3
        var sum = 1.0
        for term in stride(from: 16.0, through: 1, by: -1) { sum = 1 + x / term * sum }
        return whole < 1024
            ? sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
            : sum * Double(sign: .plus, exponent: 1023, significand: 1) * 2
    }
}

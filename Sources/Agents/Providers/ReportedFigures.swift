internal import JSON
internal import Vocabulary

extension JSON {
    /// The count called `name`; 0 where it is missing or no number.
    ///
    /// A count that no call can have becomes the nearest one out of range: sums of such counts fit, and `Usage.clamped`
    /// still sees that something was wrong.
    func tokens(_ name: String) -> Int64 {
        let (least, most) = (Usage.possibleCounts.lowerBound - 1, Usage.possibleCounts.upperBound + 1)
        if let count = self[name]?.integerValue { return min(max(count, least), most) }
        guard let number = self[name]?.doubleValue, !number.isNaN else { return 0 }
        return Int64(min(max(number, Double(least)), Double(most)).rounded(.up))
    }
}

extension Money {
    /// A number of dollars that a provider or a program reports, as a JSON number or a string, rounded up to the
    /// billionth; nil for what is no amount, and for one below zero.
    ///
    /// Programs add up in floating point (`0.0028000000000000004`), so digits far beyond the ninth place carry no meaning.
    init?(reported value: JSON) {
        if let exact = Money(value.stringValue ?? value.description), exact >= .zero {
            self = exact
            return
        }
        guard let dollars = value.doubleValue, dollars >= 0 else { return nil }
        // The tolerance swallows the error of the binary fraction (0.00014 is 140000.00000000003 billionths).
        self.init(nanodollars: Int64((min(dollars, 1e9) * 1e9 - 1e-6).rounded(.up)))
    }
}

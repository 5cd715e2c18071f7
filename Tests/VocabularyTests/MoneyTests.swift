import Testing
import Vocabulary

@Suite struct `Amounts of money` {
    @Test(
        arguments: [
            ("0", 0), ("5", 5_000_000_000), ("0.10", 100_000_000), ("-1", -1_000_000_000), ("+1.5", 1_500_000_000),
            ("1.4e-05", 14_000), ("1e-9", 1), ("0.000000001", 1), (".5", 500_000_000), ("2.", 2_000_000_000),
            ("1E3", 1_000_000_000_000), ("9223372036.854775807", .max), ("0e400", 0), ("-0", 0),
            ("0.1000000000000000000000000000000", 100_000_000), ("100000000000000000000000000e-26", 1_000_000_000),
        ] as [(String, Int64)])
    func `an amount is read exactly`(_ text: String, _ nanodollars: Int64) {
        #expect(Money(text)?.nanodollars == nanodollars)
    }

    @Test(arguments: [
        "", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "$5", "5 ", " 5", "0x10", "NaN", "inf", "--1", "1e5.5",
        "0.0000000001", "1e-10", "0.1234567891", "9223372036.854775808", "99999999999", "1e10", "1e400", "1e401",
        "1e-9223372036854775808", "1e9223372036854775807", "1e99999999999999999999", "١",
    ])
    func `an amount that is not exact to the billionth, too large or no number is refused, never rounded`(
        _ text: String
    ) { #expect(Money(text) == nil) }

    @Test(
        arguments: [
            (0, "0.00"), (100_000_000, "0.10"), (-1_000_000_000, "-1.00"), (14_000, "0.000014"), (1, "0.000000001"),
            (-1, "-0.000000001"), (.max, "9223372036.854775807"), (.min, "-9223372036.854775808"),
            (1_234_500_000, "1.2345"),
        ] as [(Int64, String)])
    func `an amount shows at least two places and no more than it needs`(_ nanodollars: Int64, _ text: String) {
        #expect(Money(nanodollars: nanodollars).description == text)
        if nanodollars != .min { #expect(Money(text)?.nanodollars == nanodollars) }
    }

    @Test func `sums are exact where doubles are not`() {
        let tenth = Money("0.1")!
        #expect((0..<10).reduce(.zero) { sum, _ in sum + tenth } == .dollars(1))
        #expect(Money.dollars(1) - tenth == Money("0.9"))
        #expect(tenth < .dollars(1))
    }
}

@Suite struct `Prices of tokens` {
    @Test(
        arguments: [
            ("7.5e-07", 750_000_000, "0.75"), ("3e-06", 3_000_000_000, "3.00"), ("0.000000075", 75_000_000, "0.075"),
            ("1.25e-8", 12_500_000, "0.0125"), ("0", 0, "0.00"),
        ] as [(String, Int64, String)])
    func `a price per token is read exactly and shown per million`(
        _ text: String, _ femtodollars: Int64, _ perMillion: String
    ) {
        #expect(TokenPrice(perToken: text)?.femtodollars == femtodollars)
        #expect(TokenPrice(perToken: text)?.description == perMillion)
        #expect(TokenPrice(perMillion: Money(perMillion)!) == TokenPrice(perToken: text))
    }

    @Test func `a price finer than it can be kept is refused`() { #expect(TokenPrice(perToken: "1e-16") == nil) }

    @Test(
        arguments: [
            (1_000_000, 3, 3), (1, 1, 1), (1, 1_000_000, 1), (1, 1_000_001, 2), (750_000_000, 0, 0),
            (750_000_000, 1_000_000, 750_000_000), (999_999, 1, 1), (0, .max, 0),
            (.max, .max, .max), (1_000_001, 1, 2),
        ] as [(Int64, Int64, Int64)])
    func `a cost is rounded up and never past the largest amount`(
        _ femtodollars: Int64, _ tokens: Int64, _ nanodollars: Int64
    ) {
        #expect(TokenPrice(femtodollars: femtodollars).cost(of: tokens).nanodollars == nanodollars)
    }
}

/// A set of Unicode scalars, as a class of a regular expression describes it.
struct ScalarSet: Sendable {
    /// Some general categories, or all the others.
    struct Categories: Sendable {
        var members: Set<Unicode.GeneralCategory>
        var isNegated: Bool
    }

    private(set) var ranges: [ClosedRange<UInt32>] = []
    private(set) var categories: [Categories] = []
    var isNegated = false
    var ignoresCase = false

    static let everything = ScalarSet(ranges: [0...0x10FFFF])
    static let newlines = ScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
    static let digits = ScalarSet(ranges: [0x30...0x39])
    static let wordCharacters = ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    /// What ECMA-262 calls white space and line terminators.
    static let spaces = ScalarSet(ranges: [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])

    init(ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

    init(category members: Set<Unicode.GeneralCategory>, isNegated: Bool) {
        categories = [Categories(members: members, isNegated: isNegated)]
    }

    mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

    /// Adds what `other` holds.
    mutating func formUnion(_ other: ScalarSet) {
        ranges += other.isNegated ? other.complementOfRanges : other.ranges
        categories += other.categories
    }

    var complement: ScalarSet {
        var copy = self
        copy.isNegated.toggle()
        return copy
    }

    private var complementOfRanges: [ClosedRange<UInt32>] {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return gaps
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        if holds(scalar) { return !isNegated }
        if ignoresCase {
            for other in scalar.otherCases where holds(other) { return !isNegated }
        }
        return isNegated
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        for range in ranges where range.contains(scalar.value) { return true }
        for category in categories
        where category.members.contains(scalar.properties.generalCategory) != category.isNegated {
            return true
        }
        return false
    }
}

extension Unicode.Scalar {
    /// The capital and the small form, where each is one scalar and differs from this.
    fileprivate var otherCases: [Unicode.Scalar] {
        if isASCII {
            let isLetter = ("a"..."z").contains(self) || ("A"..."Z").contains(self)
            return isLetter ? [Unicode.Scalar(UInt8(value) ^ 0x20)] : []
        }
        return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
            let forms = mapping.unicodeScalars
            return forms.count == 1 && forms.first != self ? forms.first : nil
        }
    }
}

extension Unicode.GeneralCategory {
    /// The categories that `\p{name}` means: short and long names of Unicode's property `General_Category`.
    static func named(_ name: String) -> Set<Unicode.GeneralCategory>? {
        let key = name.replacing("General_Category=", with: "").replacing("gc=", with: "")
        return groups[key]
    }

    private static let groups: [String: Set<Unicode.GeneralCategory>] = {
        let letters: Set<Unicode.GeneralCategory> = [
            .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        ]
        let marks: Set<Unicode.GeneralCategory> = [.nonspacingMark, .spacingMark, .enclosingMark]
        let numbers: Set<Unicode.GeneralCategory> = [.decimalNumber, .letterNumber, .otherNumber]
        let punctuation: Set<Unicode.GeneralCategory> = [
            .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation,
        ]
        let symbols: Set<Unicode.GeneralCategory> = [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
        let separators: Set<Unicode.GeneralCategory> = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
        let others: Set<Unicode.GeneralCategory> = [.control, .format, .surrogate, .privateUse, .unassigned]
        return [
            "L": letters, "Letter": letters, "Lu": [.uppercaseLetter], "Uppercase_Letter": [.uppercaseLetter],
            "Ll": [.lowercaseLetter], "Lowercase_Letter": [.lowercaseLetter], "Lt": [.titlecaseLetter],
            "Titlecase_Letter": [.titlecaseLetter], "Lm": [.modifierLetter], "Modifier_Letter": [.modifierLetter],
            "Lo": [.otherLetter], "Other_Letter": [.otherLetter],
            "M": marks, "Mark": marks, "Mn": [.nonspacingMark], "Mc": [.spacingMark], "Me": [.enclosingMark],
            "N": numbers, "Number": numbers, "Nd": [.decimalNumber], "Decimal_Number": [.decimalNumber],
            "digit": [.decimalNumber], "Nl": [.letterNumber], "No": [.otherNumber],
            "P": punctuation, "Punctuation": punctuation, "punct": punctuation, "Pc": [.connectorPunctuation],
            "Pd": [.dashPunctuation], "Ps": [.openPunctuation], "Pe": [.closePunctuation],
            "Pi": [.initialPunctuation], "Pf": [.finalPunctuation], "Po": [.otherPunctuation],
            "S": symbols, "Symbol": symbols, "Sm": [.mathSymbol], "Sc": [.currencySymbol], "Sk": [.modifierSymbol],
            "So": [.otherSymbol], "Z": separators, "Separator": separators, "Zs": [.spaceSeparator],
            "Zl": [.lineSeparator], "Zp": [.paragraphSeparator], "C": others, "Other": others, "Cc": [.control],
            "Cf": [.format], "Co": [.privateUse], "Cn": [.unassigned],
        ]
    }()
}

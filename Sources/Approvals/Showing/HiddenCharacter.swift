/// Knows which characters a person would not see, or would see somewhere else than they stand.
enum HiddenCharacter {
    /// What the character is, in words; nil where it shows itself as what it is.
    static func name(of scalar: Unicode.Scalar) -> String? {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control:
            let known = [
                0x00: "NUL", 0x07: "BEL", 0x08: "backspace", 0x0D: "carriage return", 0x1B: "ESC", 0x7F: "DEL",
            ]
            return code(scalar) + (known[Int(scalar.value)].map { " " + $0 } ?? " control")
        case .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
            return code(scalar) + title(scalar)
        case .spaceSeparator:
            // The ordinary space is counted by the writer; all others only look like it, or like nothing.
            return scalar == " " ? nil : code(scalar) + title(scalar)
        default:
            // Fillers and selectors that take no room, whatever their category.
            return properties.isDefaultIgnorableCodePoint || isBlank(scalar) ? code(scalar) + title(scalar) : nil
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func title(_ scalar: Unicode.Scalar) -> String {
        (scalar.properties.nameAlias ?? scalar.properties.name).map { " " + $0.lowercased() } ?? ""
    }

    /// Characters with a width and nothing in it.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0].contains(scalar.value)
    }
}

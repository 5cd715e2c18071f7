/// Characters by which a command looks like another than it is.
enum HiddenCharacters {
    /// What is wrong with `text`; nil where nothing is.
    static func reason(in text: String) -> String? {
        let isPlain = text.utf8.allSatisfy {
            $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D) && $0 != 0x7F
        }
        guard !isPlain else { return nil }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
                return "holds characters that change the order in which it is shown"
            case 0x200B, 0x2060...0x2064, 0xFEFF, 0x00AD, 0x180E, 0xE0000...0xE007F, 0x115F, 0x1160, 0x3164, 0xFFA0:
                return "holds characters that are not shown"
            case 0x200C, 0x200D:
                // Between letters of scripts and in emoji they belong there; after plain text they hide something.
                if previous.isASCII { return "holds characters that are not shown" }
            case 0xFF01...0xFF5E: return "holds characters that look like others"
            case 0x00A0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
                return "holds spaces that are not spaces to a shell"
            case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0x80...0x9F: return "holds control characters"
            default: break
            }
            previous = scalar
        }
        return nil
    }
}

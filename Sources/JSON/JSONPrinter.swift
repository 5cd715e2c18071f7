extension JSON {
    /// The document's UTF-8 bytes.
    ///
    /// - Parameter pretty: two spaces of indentation per level instead of everything on one line.
    /// - Returns: bytes that parse back to an equal value; numbers that JSON cannot say (NaN, infinity) become `null`.
    public func serialized(pretty: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, indentation: pretty ? 0 : nil)
        return bytes
    }

    /// The document's text with two spaces of indentation per level.
    public var prettyPrinted: String { String(decoding: serialized(pretty: true), as: UTF8.self) }

    /// Appends the document's bytes to `bytes`, at this level of indentation (nil: all on one line).
    func write(to bytes: inout [UInt8], indentation: Int?) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .double(let value): bytes.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
        case .literal(let text): bytes.append(contentsOf: text.utf8)
        case .string(let value): Self.writeQuoted(value, to: &bytes)
        case .array(let elements):
            Self.writeList(elements, open: "[", close: "]", to: &bytes, indentation: indentation) {
                element, bytes, inner in element.write(to: &bytes, indentation: inner)
            }
        case .object(let object):
            Self.writeList(object.members, open: "{", close: "}", to: &bytes, indentation: indentation) {
                member, bytes, inner in
                Self.writeQuoted(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                if inner != nil { bytes.append(0x20) }
                member.value.write(to: &bytes, indentation: inner)
            }
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], open: Unicode.Scalar, close: Unicode.Scalar, to bytes: inout [UInt8], indentation: Int?,
        each: (Element, inout [UInt8], Int?) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        let inner = indentation.map { $0 + 1 }
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(inner, &bytes)
            each(element, &bytes, inner)
        }
        if !elements.isEmpty { breakLine(indentation, &bytes) }
        bytes.append(UInt8(ascii: close))
    }

    private static func breakLine(_ indentation: Int?, _ bytes: inout [UInt8]) {
        guard let indentation else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indentation * 2))
    }

    private static func writeQuoted(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var runStart = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
                bytes.append(contentsOf: utf8[runStart..<index])
                runStart = index + 1
                writeEscape(byte, to: &bytes)
            }
            bytes.append(contentsOf: utf8[runStart...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func writeEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }
    }
}

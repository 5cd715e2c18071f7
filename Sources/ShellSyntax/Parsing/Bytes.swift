/// Lets a byte be compared with a character that is written out: `byte == "("`, `case "(":`.
@inline(__always)
func ~= (pattern: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == pattern.value }

@inline(__always)
func ~= (pattern: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool {
    UInt32(byte) >= pattern.lowerBound.value && UInt32(byte) <= pattern.upperBound.value
}

@inline(__always)
func == (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) == scalar.value }

@inline(__always)
func != (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) != scalar.value }

extension UInt8 {
    /// Whether the byte ends an unquoted word: a blank, a newline, or one of `( ) < > ; & |`.
    @inline(__always) var isBreak: Bool {
        switch self {
        case " ", "\t", "\n", "(", ")", "<", ">", ";", "&", "|": true
        default: false
        }
    }

    /// Whether a word goes on after the byte without anything to be done about it.
    @inline(__always) var isPlain: Bool {
        switch self {
        case " ", "\t", "\n", "(", ")", "<", ">", ";", "&", "|", "\\", "'", "\"", "`", "$": false
        default: true
        }
    }

    @inline(__always) var isBlank: Bool { self == " " || self == "\t" }

    @inline(__always) var isDigit: Bool { self &- 0x30 <= 9 }

    @inline(__always) var startsName: Bool { (self | 0x20) &- 0x61 < 26 || self == "_" }

    @inline(__always) var isName: Bool { startsName || isDigit }
}

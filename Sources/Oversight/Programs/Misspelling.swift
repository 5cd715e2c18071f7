/// Names that are one slip of the fingers away from a program that is known.
///
/// A shell answers such a name with "command not found": whoever means to hide a program gives it another name, and that
/// program's file is judged where it is written.
enum Misspelling {
    /// Whether `name` is a known program's name with one letter too many, too few or wrong.
    static func isLikely(_ name: String) -> Bool {
        let written = Array(name.utf8)
        guard written.count >= 4, written.count <= 16 else { return false }
        return ProgramFamily.index.keys.contains { known in
            let other = Array(known.utf8)
            return other.count >= 3 && abs(other.count - written.count) <= 1 && differsByOne(written, other)
        }
    }

    private static func differsByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        var end = 0
        while end < min(left.count, right.count) - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
            end += 1
        }
        return max(left.count, right.count) - start - end == 1
    }
}

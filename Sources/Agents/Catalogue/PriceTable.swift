/// The built-in table as text that is searched in place.
///
/// Lines are sorted as bytes and begin with provider, tab, model, tab; a lookup is a binary search that reads a dozen
/// lines, so that a process which asks for one model, or none, does not pay for a thousand.
struct PriceTable: Sendable {
    let text: StaticString

    static let builtIn = PriceTable(text: ModelPrices.table)

    /// The line of `model`, without its end; nil where there is none.
    func line(provider: String, model: String) -> String? {
        lines(startingWith: "\(provider)\t\(model)\t").first
    }

    /// All lines of a provider.
    func lines(provider: String) -> [String] { lines(startingWith: "\(provider)\t") }

    /// The names in the second column of a provider's lines.
    func models(of provider: String) -> [String] {
        lines(provider: provider).compactMap { line in
            let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            return fields.count > 1 ? String(fields[1]) : nil
        }
    }

    /// All lines that start with `prefix`.
    private func lines(startingWith prefix: String) -> [String] {
        let prefix = Array(prefix.utf8)
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var found: [String] = []
        var start = lowerBound(of: prefix, in: bytes)
        while start < bytes.count {
            let line = bytes[start..<lineEnd(after: start, in: bytes)]
            guard line.starts(with: prefix) else { break }
            found.append(String(decoding: line, as: UTF8.self))
            start = line.endIndex + 1
        }
        return found
    }

    /// The start of the first line that does not come before `prefix`.
    private func lowerBound(of prefix: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var low = 0
        var high = bytes.count
        while low < high {
            var middle = low + (high - low) / 2
            while middle > low, bytes[middle - 1] != UInt8(ascii: "\n") { middle -= 1 }
            let end = lineEnd(after: middle, in: bytes)
            if bytes[middle..<end].lexicographicallyPrecedes(prefix) {
                low = min(end + 1, bytes.count)
            } else {
                high = middle
            }
        }
        return low
    }

    private func lineEnd(after start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
}

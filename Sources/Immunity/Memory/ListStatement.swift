internal import Storage

/// A statement over a list of values, as few constant texts: each list is cut into parts of the given sizes, so that the
/// engine prepares one statement per size and no text is made from a count.
struct ListStatement: Sendable {
    private let texts: [(size: Int, sql: String)]

    /// - Parameters:
    ///   - sizes: how many values a part may have, largest first.
    ///   - item: one value's place, such as `?` or `(?, 1)`.
    init(sizes: [Int], item: String = "?", _ sql: (String) -> String) {
        texts = sizes.map { size in (size, sql(Array(repeating: item, count: size).joined(separator: ", "))) }
    }

    /// Calls `body` with a text and as many of `values` as it takes, until all were taken. The last value is repeated
    /// where a part is not full, so this is for conditions (`IN`) only.
    func forEachPadded(_ values: [Int64], _ body: (String, [SQLValue]) throws -> Void) rethrows {
        var rest = values[...]
        while let last = rest.last {
            let part = texts.last { $0.size >= rest.count } ?? texts[0]
            let taken = rest.prefix(part.size)
            let padding = repeatElement(SQLValue.integer(last), count: part.size - taken.count)
            try body(part.sql, taken.map(SQLValue.integer) + padding)
            rest = rest.dropFirst(part.size)
        }
    }

    /// Calls `body` with a text and the values of exactly as many `rows`, until all were taken; the smallest size is 1.
    func forEachExact<Element>(
        _ rows: [Element], values: (Element) -> [SQLValue], _ body: (String, [SQLValue]) throws -> Void
    ) rethrows {
        var rest = rows[...]
        while !rest.isEmpty {
            guard let part = texts.first(where: { $0.size <= rest.count }) else { return }
            try body(part.sql, rest.prefix(part.size).flatMap(values))
            rest = rest.dropFirst(part.size)
        }
    }
}

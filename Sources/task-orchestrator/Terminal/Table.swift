/// Rows of text in aligned columns, for people.
struct Table {
    enum Alignment { case left, right }

    private let headings: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// A table with these columns; a heading that begins with `>` is set to the right, as figures are.
    init(_ headings: String...) {
        self.headings = headings.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }
        alignments = headings.map { $0.hasPrefix(">") ? .right : .left }
    }

    mutating func add(_ cells: String...) { rows.append(cells) }

    /// The table's lines, no wider than `width`: the last column is cut where it has to be, and where even that is not
    /// enough, every row becomes a block of its own.
    func lines(width: Int) -> (headings: String?, rows: [String]) {
        var widths = headings.indices.map { column in
            ([headings[column]] + rows.map { $0[column] }).map(\.count).max() ?? 0
        }
        let taken = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        if taken + 2 + min(widths.last ?? 0, 8) > width { return (nil, blocks(width: width)) }
        if let last = widths.indices.last { widths[last] = min(widths[last], max(8, width - min(width, taken + 2))) }
        func line(_ cells: [String]) -> String {
            let line = zip(cells.indices, cells).map { column, cell in
                pad(cell.count > widths[column] ? cell.prefix(widths[column] - 1) + "…" : cell, column, widths)
            }.joined(separator: "  ")
            return "  " + String(line.reversed().drop { $0 == " " }.reversed())
        }
        return (line(headings), rows.map(line))
    }

    private func blocks(width: Int) -> [String] {
        let label = headings.dropFirst().map(\.count).max() ?? 0
        return rows.flatMap { cells in
            let room = max(8, width - label - 6)
            return [cells[0].prefix(max(8, width)).description]
                + zip(headings, cells).dropFirst().map { heading, cell in
                    let value = cell.count > room ? cell.prefix(room - 1) + "…" : cell[...]
                    return "  " + heading.padded(to: label) + "  " + value
                }
        }
    }

    private func pad(_ cell: String, _ column: Int, _ widths: [Int]) -> String {
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
        return alignments[column] == .right ? padding + cell : cell + padding
    }
}

extension Terminal {
    /// Writes a table with its headings in dim type.
    func print(_ table: Table) throws(OutputError) {
        let (headings, rows) = table.lines(width: width)
        if let headings { try print(styled(headings, .dim)) }
        for row in rows { try print(row) }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

/// Many cases, each a sparse row.
public struct FeatureMatrix: Sendable {
    /// How many columns there are; entries beyond are left out.
    public let columnCount: Int
    /// Where each row's entries begin, and where the last one's end.
    public private(set) var rowStarts: [Int] = [0]
    /// The columns of the entries, rising within a row.
    public private(set) var columns: [Int32] = []
    /// The values of the entries.
    public private(set) var values: [Float] = []

    /// No row yet.
    public init(columnCount: Int) { self.columnCount = max(0, columnCount) }

    /// The given rows.
    public init(columnCount: Int, rows: some Sequence<FeatureRow>) {
        self.init(columnCount: columnCount)
        for row in rows { append(row) }
    }

    /// How many rows there are.
    public var rowCount: Int { rowStarts.count - 1 }

    /// Adds a row.
    public mutating func append(_ row: FeatureRow) {
        for (column, value) in zip(row.columns, row.values) where column < columnCount {
            columns.append(column)
            values.append(value)
        }
        rowStarts.append(columns.count)
    }

    /// The row at `index`.
    public subscript(index: Int) -> FeatureRow {
        let entries = rowStarts[index]..<rowStarts[index + 1]
        return FeatureRow(entries.map { (column: Int(columns[$0]), value: values[$0]) })
    }
}

/// One case as a learner sees it: the columns that are not zero and their values.
public struct FeatureRow: Hashable, Sendable {
    /// The columns, rising.
    public private(set) var columns: [Int32]
    /// Their values, finite and not zero.
    public private(set) var values: [Float]

    /// No column but zeros.
    public init() { (columns, values) = ([], []) }

    /// The row with these entries, in any order. Values of the same column are added up; one that is not finite counts
    /// as zero, and a column below zero does not exist.
    public init(_ entries: some Sequence<(column: Int, value: Float)>) {
        self.init()
        let entries = entries.filter { $0.column >= 0 && $0.column < Int(Int32.max) }.sorted { $0.column < $1.column }
        for (column, value) in entries where value.isFinite {
            if let last = columns.last, last == Int32(column) {
                values[values.count - 1] += value
            } else {
                columns.append(Int32(column))
                values.append(value)
            }
        }
        guard values.contains(where: { $0 == 0 || !$0.isFinite }) else { return }
        let kept = values.indices.filter { values[$0] != 0 && values[$0].isFinite }
        (columns, values) = (kept.map { columns[$0] }, kept.map { values[$0] })
    }

    /// The row with one value for each column.
    public init(dense values: [Float]) { self.init(values.enumerated().map { (column: $0.offset, value: $0.element) }) }

    /// How many columns are not zero.
    public var count: Int { columns.count }

    /// The value in a column.
    public func value(in column: Int) -> Float {
        var (low, high) = (0, columns.count)
        while low < high {
            let middle = (low + high) / 2
            if columns[middle] < column { low = middle + 1 } else { high = middle }
        }
        return low < columns.count && columns[low] == column ? values[low] : 0
    }
}

/// The cases with every value replaced by the number of its bin, up to 255 bins a column.
///
/// A column with up to 255 different values has a bin for each; of more, neighbouring values share bins with about the
/// same number of cases. Zero, the value of most entries, has a bin of its own.
final class BinnedMatrix: Sendable {
    static let maximumBins = 255

    let rowCount: Int
    let columnCount: Int
    /// The entries row by row.
    let rowStarts: [Int32]
    let rowColumns: [Int32]
    let rowBins: [UInt8]
    /// The entries column by column.
    let columnStarts: [Int32]
    let columnRows: [Int32]
    let columnBins: [UInt8]
    /// The bin of every case, column after column.
    let table: [UInt8]
    /// The bin of zero in each column.
    let zeroBins: [UInt8]
    /// The lowest and the highest value in each column's bins; a column's bins begin at `binStarts`.
    let binStarts: [Int32]
    let lowest: [Float]
    let highest: [Float]

    init(_ matrix: FeatureMatrix) {
        let (rows, columns) = (matrix.rowCount, matrix.columnCount)
        var starts = [Int32](repeating: 0, count: columns + 1)
        for column in matrix.columns { starts[Int(column) + 1] += 1 }
        for column in 0..<columns { starts[column + 1] += starts[column] }
        var next = starts
        var columnRows = [Int32](repeating: 0, count: matrix.columns.count)
        var entries = [Int32](repeating: 0, count: matrix.columns.count)
        for row in 0..<rows {
            for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
                let place = Int(next[Int(matrix.columns[entry])])
                next[Int(matrix.columns[entry])] += 1
                columnRows[place] = Int32(row)
                entries[place] = Int32(entry)
            }
        }
        var rowBins = [UInt8](repeating: 0, count: matrix.columns.count)
        var columnBins = rowBins
        var table = [UInt8](repeating: 0, count: rows * columns)
        var zeroBins = [UInt8](repeating: 0, count: columns)
        var binStarts: [Int32] = [0]
        var (lowest, highest): ([Float], [Float]) = ([], [])
        for column in 0..<columns {
            let places = Int(starts[column])..<Int(starts[column + 1])
            let bins = ColumnBins(places.map { matrix.values[Int(entries[$0])] }, zeros: rows - places.count)
            zeroBins[column] = UInt8(bins.bin(of: 0))
            if zeroBins[column] != 0 {
                for row in 0..<rows { table[column * rows + row] = zeroBins[column] }
            }
            for place in places {
                let bin = UInt8(bins.bin(of: matrix.values[Int(entries[place])]))
                columnBins[place] = bin
                rowBins[Int(entries[place])] = bin
                table[column * rows + Int(columnRows[place])] = bin
            }
            lowest += bins.lowest
            highest += bins.highest
            binStarts.append(Int32(lowest.count))
        }
        rowCount = rows
        columnCount = columns
        rowStarts = matrix.rowStarts.map { Int32($0) }
        rowColumns = matrix.columns
        self.rowBins = rowBins
        columnStarts = starts
        self.columnRows = columnRows
        self.columnBins = columnBins
        self.table = table
        self.zeroBins = zeroBins
        self.binStarts = binStarts
        self.lowest = lowest
        self.highest = highest
    }

    /// The threshold between two bins of a column of which the first is the lower: the middle between their values.
    func threshold(column: Int, below: Int, above: Int) -> Float {
        let first = Int(binStarts[column])
        let (low, high) = (highest[first + below], lowest[first + above])
        let middle = low + (high - low) / 2
        // Where nothing lies between the two, the lower one itself still keeps them apart.
        return middle < high ? middle : low
    }
}

/// The bins of one column.
struct ColumnBins {
    private(set) var lowest: [Float] = []
    private(set) var highest: [Float] = []

    init(_ values: [Float], zeros: Int) {
        var counted: [(value: Float, count: Int)] = []
        for value in values.sorted() {
            if let last = counted.last, last.value == value {
                counted[counted.count - 1].count += 1
            } else {
                counted.append((value, 1))
            }
        }
        let place = counted.firstIndex { $0.value > 0 } ?? counted.count
        counted.insert((0, zeros), at: place)
        guard counted.count > BinnedMatrix.maximumBins else {
            (lowest, highest) = (counted.map(\.value), counted.map(\.value))
            return
        }
        // The zeros have their own bin and do not count for the others' size; the bins on either side of it share the
        // rest in proportion to their cases.
        let wanted = BinnedMatrix.maximumBins - 3
        let size = Double(values.count) / Double(wanted)
        var (filled, due) = (0, 0.0)
        var isOpen = false
        for (value, count) in counted {
            if value == 0 {
                append(value)
                isOpen = false
                continue
            }
            if isOpen, Double(filled) < due {
                highest[highest.count - 1] = value
            } else {
                append(value)
                due = max(due, Double(filled)) + size
                isOpen = true
            }
            filled += count
        }
    }

    private mutating func append(_ value: Float) {
        lowest.append(value)
        highest.append(value)
    }

    /// The bin that holds `value`, which is one of those the bins were made from.
    func bin(of value: Float) -> Int {
        var (low, high) = (0, highest.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if highest[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Frames that wait to be written, in their order; a value without I/O.
///
/// Small frames are joined, so that many leave in one write; large ones are not copied.
struct FrameQueue {
    private static let lineFeed = UInt8(ascii: "\n")
    /// Up to how many bytes frames are joined.
    private static let joined = 64 << 10

    private var batches: [[UInt8]] = []
    /// How many bytes wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ frame: [UInt8]) {
        count += frame.count + 1
        if let last = batches.indices.last, batches[last].count + frame.count < Self.joined {
            batches[last].append(contentsOf: frame)
            batches[last].append(Self.lineFeed)
        } else if frame.count < Self.joined {
            var batch: [UInt8] = []
            batch.reserveCapacity(frame.count + 1)
            batch.append(contentsOf: frame)
            batch.append(Self.lineFeed)
            batches.append(batch)
        } else {
            batches.append(frame)
            batches.append([Self.lineFeed])
        }
    }

    /// Takes the bytes that come next out; nil where nothing waits.
    mutating func next() -> [UInt8]? {
        guard !batches.isEmpty else { return nil }
        let batch = batches.removeFirst()
        count -= batch.count
        return batch
    }

    mutating func removeAll() { self = FrameQueue() }
}

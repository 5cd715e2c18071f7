import Testing

@testable import ModelContextProtocol

struct FrameQueueTests {
    /// The batches in which frames of these sizes leave; a frame's bytes are its number.
    private func batches(of sizes: [Int]) -> [[UInt8]] {
        var queue = FrameQueue()
        for (number, size) in sizes.enumerated() {
            queue.append([UInt8](repeating: UInt8(number + 65), count: size))
        }
        var batches: [[UInt8]] = []
        while let batch = queue.next() { batches.append(batch) }
        return batches
    }

    @Test func `small frames leave together, each with its line end`() {
        #expect(batches(of: [1, 2, 3]) == [Array("A\nBB\nCCC\n".utf8)])
    }

    @Test(arguments: [[70_000], [1, 70_000, 1], [70_000, 70_000], [65_535, 1], [65_534, 1, 65_536]])
    func `frames leave in their order and whole, whatever their size`(sizes: [Int]) {
        var expected: [UInt8] = []
        for (number, size) in sizes.enumerated() {
            expected += [UInt8](repeating: UInt8(number + 65), count: size) + [10]
        }
        #expect(Array(batches(of: sizes).joined()) == expected)
    }

    @Test func `what waits is counted, line ends included`() {
        var queue = FrameQueue()
        queue.append([1, 2])
        queue.append([UInt8](repeating: 0, count: 70_000))
        #expect(queue.count == 3 + 70_001)
        _ = queue.next()
        #expect(queue.count == 70_001)
        _ = queue.next()
        _ = queue.next()
        #expect(queue.isEmpty)
        #expect(queue.next() == nil)
    }
}

extension RandomForest {
    /// Writes the forest as part of a model.
    ///
    /// A tree's nodes follow each other in preorder, so none names another: a leaf is 0 and its value (5 bytes), an inner
    /// node its column + 1, its threshold and its value in 16 bits (7 to 9 bytes).
    public func encode(to encoder: inout ModelEncoder) {
        encoder.writeCompact(UInt64(columnCount))
        encoder.write(baseRate)
        encoder.writeCompact(UInt64(treeCount))
        encoder.writeCompact(UInt64(nodes.count))
        for node in nodes {
            encoder.writeCompact(UInt64(node.column + 1))
            if node.column < 0 {
                encoder.write(node.value)
            } else {
                encoder.write(node.threshold)
                encoder.write(ForestNode.sixteenBits(node.value))
            }
        }
    }

    /// Reads a forest that `encode` wrote. Whatever the bytes, every way through a tree that comes of them ends.
    public init(from decoder: inout ModelDecoder) throws(LearnedModelError) {
        let columnCount = try decoder.compact()
        guard columnCount <= UInt64(Self.maximumColumns) else {
            throw LearnedModelError(.inconsistent, "the model has \(columnCount) columns")
        }
        let baseRate = try decoder.double()
        let treeCount = try decoder.count(ofSize: 5)
        let nodeCount = try decoder.count(ofSize: 5)
        guard nodeCount <= Int(UInt32.max), treeCount > 0 else {
            throw LearnedModelError(.inconsistent, "the model has \(treeCount) trees and \(nodeCount) nodes")
        }
        var (nodes, starts): ([ForestNode], [Int]) = ([], [0])
        nodes.reserveCapacity(nodeCount)
        /// The inner nodes whose right child has not come yet.
        var open: [Int] = []
        while nodes.count < nodeCount {
            let column = try decoder.compact()
            guard column <= columnCount else {
                throw LearnedModelError(
                    .inconsistent, "a tree of the model asks for column \(column) of \(columnCount)")
            }
            if column == 0 {
                let value = try decoder.float()
                guard 0...1 ~= value else {
                    throw LearnedModelError(.inconsistent, "a tree of the model says \(value), which is no probability")
                }
                nodes.append(.leaf(value))
                if let parent = open.popLast() {
                    nodes[parent].right = UInt32(nodes.count)
                } else {
                    starts.append(nodes.count)
                }
            } else {
                open.append(nodes.count)
                nodes.append(
                    ForestNode(
                        column: Int32(column) - 1, threshold: try decoder.float(),
                        value: Float(try decoder.integer(UInt16.self)) / 65535, right: 0))
            }
        }
        guard open.isEmpty, starts.count == treeCount + 1 else {
            throw LearnedModelError(.inconsistent, "a tree of the model is not complete")
        }
        self.init(columnCount: Int(columnCount), baseRate: baseRate, treeStarts: starts, nodes: nodes)
    }

    private static let kind = "FRST"
    private static let version: UInt16 = 1

    /// The forest alone as the bytes of a file.
    public var file: [UInt8] {
        var encoder = ModelEncoder()
        encode(to: &encoder)
        return ModelEnvelope.sealed(encoder.bytes, kind: Self.kind, version: Self.version)
    }

    /// Reads a forest from the bytes of a file.
    public init(file: [UInt8]) throws(LearnedModelError) {
        var decoder = ModelDecoder(try ModelEnvelope.opened(file, kind: Self.kind, version: Self.version).content)
        try self.init(from: &decoder)
        try decoder.finish()
    }
}

extension GradientBoosting {
    /// Writes the trees as part of a model: each in preorder, a leaf as 0 and its value, a question as feature + 1 and
    /// its threshold, both in single precision.
    public func encode(to encoder: inout ModelEncoder) {
        encoder.write(bias)
        encoder.writeCompact(UInt64(trees.count))
        for tree in trees { Self.encode(tree, 0, to: &encoder) }
    }

    private static func encode(_ tree: [Node], _ index: Int, to encoder: inout ModelEncoder) {
        let node = tree[index]
        encoder.writeCompact(UInt64(node.feature + 1))
        guard node.feature >= 0 else { return encoder.write(Float(node.value)) }
        encoder.write(Float(node.threshold))
        encode(tree, node.left, to: &encoder)
        encode(tree, node.left + 1, to: &encoder)
    }

    /// Reads trees that `encode` wrote, over rows of `features` values.
    public init(from decoder: inout ModelDecoder, features: Int) throws(LearnedModelError) {
        let bias = try decoder.double()
        let count = try decoder.count(ofSize: 5, atMost: 10_000)
        var trees: [[Node]] = []
        for _ in 0..<count {
            var tree = [Node(feature: -1, threshold: 0, left: 0, value: 0)]
            try Self.decode(&tree, 0, depth: 0, features, &decoder)
            trees.append(tree)
        }
        self.init(bias: bias, trees: trees)
    }

    private static func decode(
        _ tree: inout [Node], _ index: Int, depth: Int, _ features: Int, _ decoder: inout ModelDecoder
    ) throws(LearnedModelError) {
        let feature = try decoder.compact()
        guard feature <= UInt64(features), depth <= 32 else {
            throw LearnedModelError(.inconsistent, "a tree of the model is too deep or asks for feature \(feature)")
        }
        guard feature > 0 else {
            tree[index].value = Double(try decoder.float())
            return
        }
        let left = tree.count
        tree[index] = Node(
            feature: Int(feature) - 1, threshold: Double(try decoder.float()), left: left, value: 0)
        tree.append(Node(feature: -1, threshold: 0, left: 0, value: 0))
        tree.append(Node(feature: -1, threshold: 0, left: 0, value: 0))
        try decode(&tree, left, depth: depth + 1, features, &decoder)
        try decode(&tree, left + 1, depth: depth + 1, features, &decoder)
    }
}

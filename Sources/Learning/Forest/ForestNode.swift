/// A node of a tree. A tree's nodes stand in preorder: a node's left child follows it.
struct ForestNode: Hashable, Sendable {
    /// The column that is compared, or −1 for a leaf.
    var column: Int32
    /// Values up to it go left.
    var threshold: Float
    /// The share of cases here that happened; a leaf's is the tree's answer.
    var value: Float
    /// The place of the right child in the forest.
    var right: UInt32

    static func leaf(_ value: Float) -> ForestNode { ForestNode(column: -1, threshold: 0, value: value, right: 0) }

    /// A value that a leaf's parent keeps in 16 bits.
    static func rounded(_ value: Float) -> Float { Float(sixteenBits(value)) / 65535 }
    static func sixteenBits(_ value: Float) -> UInt16 { UInt16((max(0, min(1, value)) * 65535).rounded()) }
}

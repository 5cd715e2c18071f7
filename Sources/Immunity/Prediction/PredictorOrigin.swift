public import Vocabulary

/// When a predictor was made, and of which trials.
public struct PredictorOrigin: Hashable, Sendable {
    /// Where its trials come from.
    public enum Source: UInt8, Hashable, Sendable, CaseIterable {
        /// From files of trials.
        case files = 0
        /// From the store.
        case store = 1
        /// From both.
        case filesAndStore = 2

        /// The source as people and machines read it: `files`, `store`, `files and store`.
        public var inWords: String {
            switch self {
            case .files: "files"
            case .store: "the store"
            case .filesAndStore: "files and the store"
            }
        }
    }

    /// When it was made.
    public var madeAt: Timestamp
    /// Where its trials come from.
    public var source: Source
    /// The number of the store's last trial when it was made; 0 where it knows nothing of the store.
    public var lastNumber: Int64
    /// Whether nobody asked for it: a long-lived process made it because enough trials had come.
    public var isFromBackground: Bool

    /// An origin.
    public init(madeAt: Timestamp, source: Source, lastNumber: Int64 = 0, isFromBackground: Bool = false) {
        self.madeAt = madeAt
        self.source = source
        self.lastNumber = max(0, lastNumber)
        self.isFromBackground = isFromBackground
    }
}

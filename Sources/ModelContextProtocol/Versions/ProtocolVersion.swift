/// A revision of the Model Context Protocol.
public enum ProtocolVersion: String, CaseIterable, Comparable, Sendable {
    case v2024_11_05 = "2024-11-05"
    case v2025_03_26 = "2025-03-26"
    case v2025_06_18 = "2025-06-18"
    case v2025_11_25 = "2025-11-25"
    case v2026_07_28 = "2026-07-28"

    /// How a conversation is held.
    public enum Era: Sendable {
        /// Opened by `initialize`; what was agreed there holds for the connection.
        case handshake
        /// Every request says by itself who asks and in which version.
        case stateless
    }

    /// How a conversation of this version is held.
    public var era: Era { self >= .v2026_07_28 ? .stateless : .handshake }

    /// The newest version that `initialize` may agree on.
    public static let latestHandshake = v2025_11_25

    /// All versions, newest first, as they are announced.
    static let announced = allCases.reversed().map(\.rawValue)

    /// Older versions come first.
    public static func < (left: ProtocolVersion, right: ProtocolVersion) -> Bool { left.rawValue < right.rawValue }
}

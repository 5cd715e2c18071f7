internal import Vocabulary

/// Supplies 64 random bits; a parameter everywhere, so that tests repeat.
public typealias RandomBits = @Sendable () -> UInt64

/// `base · factorⁿ`, never above `cap`, in seconds.
///
/// Stops multiplying at the cap, so that no exponent overflows.
func exponentialSeconds(base: Duration, factor: Double, exponent: Int, cap: Duration) -> Double {
    let limit = max(0, cap.inSeconds)
    var seconds = min(max(0, base.inSeconds), limit)
    guard factor > 1 else { return seconds }
    var steps = 0
    while steps < exponent, seconds > 0, seconds < limit {
        seconds = min(seconds * factor, limit)
        steps += 1
    }
    return seconds
}

/// Random bits as a number in 0..<1 with 53 bits of precision.
func unitInterval(_ bits: UInt64) -> Double { Double(bits >> 11) * 0x1p-53 }

internal import Foundation
internal import Vocabulary

/// The wall-clock time of this machine.
let systemTime: WallClock = {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Timestamp(microseconds: Int64(moment.tv_sec) * 1_000_000 + Int64(moment.tv_nsec) / 1000)
}

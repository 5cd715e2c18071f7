import Foundation

/// Times in nanoseconds.
enum Clocks {
    /// Time that passes.
    static func wall() -> Int64 { read(CLOCK_MONOTONIC) }
    /// Time that all threads of this process have spent on a processor.
    static func processor() -> Int64 { read(CLOCK_PROCESS_CPUTIME_ID) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

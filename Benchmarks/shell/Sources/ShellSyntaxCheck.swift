import ShellSyntax

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads texts that end with NUL from standard input and prints a line of JSON for each:
/// `{"accepted":true,"cause":"","offset":0,"commands":[[[0,2],[3,5]]]}`, the commands being the simple ones, in the
/// order in which they begin, and each of their words a range of UTF-8 offsets.
///
/// With `--time N` it prints instead how many nanoseconds a text takes at the median and at the 99th percentile, each
/// read N times.
@main
struct ShellSyntaxCheck {
    static func main() {
        let texts = readTexts()
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--time",
            let times = Int(CommandLine.arguments[2])
        {
            return measure(texts, times: times)
        }
        for text in texts {
            let script = ShellParser.parse(text)
            var finder = CommandFinder()
            finder.visit(script.statements)
            let commands = finder.commands.sorted { $0.start < $1.start }.map { command in
                "[" + command.words.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]"
            }
            let cause = script.incomplete.map { "\($0.cause)" } ?? ""
            let quoted = cause.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            print(
                "{\"accepted\":\(script.incomplete == nil),\"cause\":\"\(quoted)\","
                    + "\"offset\":\(script.incomplete?.offset ?? 0),\"commands\":[\(commands.joined(separator: ","))]}")
        }
    }

    private static func readTexts() -> [String] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(0, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static func measure(_ texts: [String], times: Int) {
        var samples: [UInt64] = []
        var sum = 0
        for text in texts {
            for _ in 0..<times {
                let before = now()
                let script = ShellParser.parse(text)
                let after = now()
                sum += script.statements.count
                samples.append(after - before)
            }
        }
        samples.sort()
        guard !samples.isEmpty else { return }
        let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count } * times) / 1e6
        let seconds = Double(samples.reduce(0, +)) / 1e9
        print(
            "median \(samples[samples.count / 2]) ns, p99 \(samples[samples.count * 99 / 100]) ns, "
                + "\(Int(megabytes / seconds)) MB/s, \(sum / times) statements")
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

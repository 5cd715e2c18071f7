import Testing

@testable import Storage

@Suite struct `Waiting for the file` {
    @Test func `pauses start short, grow to a few milliseconds and differ between processes`() {
        let pauses = (0..<20).map { BusyPolicy.pause($0, spread: 4711) }
        #expect(32..<64 ~= pauses[0])
        #expect(pauses[7...].allSatisfy { 2048..<4096 ~= $0 })
        #expect(pauses != (0..<20).map { BusyPolicy.pause($0, spread: 4712) })
    }

    @Test func `no time allowed means no waiting`() {
        #expect(!BusyPolicy(timeout: .zero).wait(0))
        #expect(!BusyPolicy(timeout: .milliseconds(5)).wait(50))
    }

    @Test func `less time is allowed for a while and the usual time after`() {
        let policy = BusyPolicy(timeout: .seconds(10))
        policy.limited(to: .zero) { #expect(!policy.wait(0)) }
        #expect(policy.wait(0))
    }
}

import Foundation
import Testing

@testable import Orchestrator

struct QuietThreadTests {
    private struct Failure: Error {}

    private static var currentThread: String { "\(pthread_self())" }

    @concurrent
    private static func thread() async -> String { currentThread }

    @Test func `work and its child tasks run on the one thread`() async throws {
        let threads = try await QuietThread.running {
            await withTaskGroup(of: String.self) { group in
                for _ in 0..<8 { group.addTask { @concurrent in await Self.thread() } }
                var threads = [Self.currentThread, await Self.thread()]
                for await thread in group { threads.append(thread) }
                return threads
            }
        }
        #expect(threads.count == 10)
        #expect(Set(threads).count == 1)
        #expect(await Self.thread() != threads[0])
    }

    #if os(Linux)
        private static var niceness: Int? {
            // The nineteenth field of the line; those behind the name begin with the third.
            let stat = try? String(contentsOfFile: "/proc/thread-self/stat", encoding: .utf8)
            return (stat?.split(separator: ")").last?.split(separator: " ")).flatMap { Int($0[16]) }
        }

        @Test func `it is of the lowest priority, and no other thread is`() async throws {
            let before = Self.niceness
            #expect(try await QuietThread.running { Self.niceness } == 19)
            #expect(Self.niceness == before)
        }
    #endif

    @Test func `what is thrown comes back`() async {
        await #expect(throws: Failure.self) { try await QuietThread.running { throw Failure() } }
    }
}

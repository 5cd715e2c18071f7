import Vocabulary

@testable import Resilience

/// The breaker once more, for comparison: keeps everything that happened and counts anew each time, without rings,
/// running totals or in-place bookkeeping. Written from the rules, not from `BreakerState`.
struct NaiveBreaker {
    struct Call {
        var slice: [Int64]
        var failed: Bool
        var slow: Bool
    }

    struct Wait: Equatable {
        var from: Int64
        var length: Int64

        mutating func left(_ now: Int64) -> Int64 {
            if now + 1_000_000 < from { from = now }
            return min(length, max(0, from + length - now))
        }
    }

    let policy: BreakerPolicy
    var generation: Int64 = 0
    var updatedAt: Int64 = 0
    var phase = BreakerPhase.closed
    /// One history per rule, since a clock set back far enough empties them one by one.
    var histories: [[Call]]
    /// The outcomes that count towards failures in a row; true is a failure.
    var streak: [Bool] = []
    var asked: Wait?
    var opens = 0
    var open = Wait(from: 0, length: 0)
    var reason: OpenReason?
    var probes: [Int64: Wait] = [:]
    var successes = 0
    var nextProbe: Int64 = 1

    init(_ policy: BreakerPolicy) {
        self.policy = policy
        histories = policy.rateRules.map { _ in [] }
    }

    var failuresInARow: Int { streak.reversed().prefix { $0 }.count }

    mutating func begin(_ next: BreakerPhase, _ now: Int64) {
        phase = next
        generation += 1
        updatedAt = now
        histories = histories.map { _ in [] }
        streak = []
        asked = nil
        probes = [:]
        successes = 0
        if next == .closed {
            opens = 0
            reason = nil
        }
    }

    enum Answer: Equatable {
        case call(Int64)
        case probe(Int64, id: Int64)
        case rejected(after: Int64)
    }

    mutating func acquire(_ now: Int64) -> Answer {
        if phase == .closed { return .call(generation) }
        if phase == .open {
            let left = open.left(now)
            if left > 0 { return .rejected(after: left) }
            begin(.halfOpen, now)
        }
        for id in probes.keys where probes[id]!.left(now) == 0 { probes[id] = nil }
        if probes.count >= policy.probes {
            return .rejected(after: probes.keys.map { probes[$0]!.left(now) }.min()!)
        }
        let id = nextProbe
        nextProbe += 1
        updatedAt = now
        probes[id] = Wait(from: now, length: policy.probeLease.wholeMicroseconds)
        return .probe(generation, id: id)
    }

    mutating func trip(_ because: OpenReason, rest: Int64, _ now: Int64) {
        opens += 1
        let cap = policy.openTimeCap.wholeMicroseconds
        let wait = (1..<max(opens, 1)).reduce(policy.openTime.wholeMicroseconds) { wait, _ in min(wait * 2, cap) }
        begin(.open, now)
        reason = because
        open = Wait(from: now, length: max(wait, rest))
    }

    /// `rest` is what the provider asks for with a failure, if anything.
    mutating func record(failed: Bool, slow: Bool, rest: Int64?, permit: Answer, _ now: Int64) {
        switch permit {
        case .rejected: return
        case .call(let born):
            guard born == generation, phase == .closed else { return }
            updatedAt = now
            streak.append(failed)
            if !failed { asked = nil }
            if let rest, rest > asked?.left(now) ?? 0 { asked = Wait(from: now, length: rest) }
            for index in histories.indices { note(failed: failed, slow: slow, in: index, now) }
            if let limit = policy.consecutiveFailures, failuresInARow >= limit {
                return trip(
                    OpenReason(.consecutiveFailures, count: Int64(failuresInARow)), rest: asked?.left(now) ?? 0, now)
            }
            for (rule, history) in zip(policy.rateRules, histories) where history.count >= rule.minimumCalls {
                let failures = history.filter(\.failed).count
                let slows = history.filter(\.slow).count
                let calls = Int64(history.count)
                if let rate = rule.failureRate, failures > 0, Double(failures) >= rate * Double(history.count) {
                    return trip(
                        OpenReason(.failureRate, count: Int64(failures), of: calls), rest: asked?.left(now) ?? 0, now)
                }
                if let rate = rule.slowRate, slows > 0, Double(slows) >= rate * Double(history.count) {
                    return trip(
                        OpenReason(.slowRate, count: Int64(slows), of: calls), rest: asked?.left(now) ?? 0, now)
                }
            }
        case .probe(let born, let id):
            guard giveBack(born, id, now) else { return }
            if failed { return trip(OpenReason(.failedProbe), rest: rest ?? 0, now) }
            if slow, policy.rateRules.contains(where: { $0.slowRate != nil }) {
                return trip(OpenReason(.slowProbe), rest: 0, now)
            }
            successes += 1
            if successes >= policy.probesToClose { begin(.closed, now) }
        }
    }

    private mutating func note(failed: Bool, slow: Bool, in index: Int, _ now: Int64) {
        switch policy.rateRules[index].window {
        case .calls(let count):
            histories[index].append(Call(slice: [], failed: failed, slow: slow))
            histories[index] = histories[index].suffix(count)
        case .time(let length, let slices):
            var slice = now / length.wholeMicroseconds
            if let newest = histories[index].last?.slice[0] {
                if newest - slice >= Int64(slices) { histories[index] = [] } else { slice = max(slice, newest) }
            }
            histories[index].append(Call(slice: [slice], failed: failed, slow: slow))
            histories[index].removeAll { $0.slice[0] <= slice - Int64(slices) }
        }
    }

    mutating func release(_ permit: Answer, _ now: Int64) {
        if case .probe(let born, let id) = permit { _ = giveBack(born, id, now) }
    }

    private mutating func giveBack(_ born: Int64, _ id: Int64, _ now: Int64) -> Bool {
        guard born == generation, probes.removeValue(forKey: id) != nil else { return false }
        updatedAt = now
        return true
    }

    /// Takes over what `other`'s snapshot tells of it.
    mutating func adopt(_ other: NaiveBreaker) {
        guard (other.generation, other.updatedAt) > (generation, updatedAt) else { return }
        let sameClosedPeriod = other.generation == generation && phase == .closed && other.phase == .closed
        let mine = (histories, asked)
        self = other
        histories = sameClosedPeriod ? mine.0 : histories.map { _ in [] }
        asked = sameClosedPeriod ? mine.1 : nil
        streak = Array(repeating: true, count: other.failuresInARow)
    }
}

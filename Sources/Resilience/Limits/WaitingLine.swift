/// How a wait in line ended.
enum WaitingEnd: Hashable, Sendable { case slot, deadline, cancelled }

/// A number of slots and a bounded line before them, as a value; `Bulkhead` does the waiting.
///
/// Whoever waits has a ticket, first for a reserved place and then for one it waits at. Each ticket ends exactly once, by
/// a slot or by being called off; where that comes before the waiter does, it is kept until the waiter asks.
struct WaitingLine<Waiter> {
    enum Entry: Hashable {
        case admitted
        case queued(ticket: Int)
        case full
    }

    private enum Place {
        case reserved
        case waiting(Waiter)
        case ended(WaitingEnd)
    }

    let slots: Int
    let capacity: Int
    private(set) var taken = 0
    private(set) var waiting = 0
    private var places: [Int: Place] = [:]
    private var nextTicket = 0
    /// No ticket below this one waits for a slot.
    private var head = 0

    init(slots: Int, capacity: Int) {
        self.slots = max(1, slots)
        self.capacity = max(0, capacity)
    }

    /// Takes a slot, or a place in line. While a slot is free, nobody waits.
    mutating func enter() -> Entry {
        if taken < slots {
            taken += 1
            return .admitted
        }
        guard waiting < capacity else { return .full }
        waiting += 1
        places[nextTicket] = .reserved
        nextTicket += 1
        return .queued(ticket: nextTicket - 1)
    }

    /// Lets `waiter` wait at its place; where its ticket has ended already, says how.
    mutating func wait(_ waiter: Waiter, with ticket: Int) -> WaitingEnd? {
        if case .ended(let end)? = places[ticket] {
            places[ticket] = nil
            return end
        }
        places[ticket] = .waiting(waiter)
        return nil
    }

    /// Gives a slot back. It passes straight to the first in line: the waiter to be woken with `.slot`, if it waits yet.
    mutating func leave() -> Waiter? {
        while head < nextTicket {
            let ticket = head
            head += 1
            switch places[ticket] {
            case nil, .ended: continue
            case .reserved: places[ticket] = .ended(.slot)
            case .waiting(let waiter):
                places[ticket] = nil
                waiting -= 1
                return waiter
            }
            waiting -= 1
            return nil
        }
        taken = max(0, taken - 1)
        return nil
    }

    /// Calls a ticket off; nothing happens where it has ended before.
    /// - Returns: the waiter to be woken with `end`, if it waits yet.
    mutating func callOff(_ ticket: Int, because end: WaitingEnd) -> Waiter? {
        switch places[ticket] {
        case nil, .ended: return nil
        case .reserved:
            places[ticket] = .ended(end)
            waiting -= 1
            return nil
        case .waiting(let waiter):
            places[ticket] = nil
            waiting -= 1
            return waiter
        }
    }
}

internal import Agents
internal import Clients
public import JSON
public import Spending
internal import Storage
public import Vocabulary

extension Orchestrator {
    /// What was spent, what is set aside, and how every budget stands; calls that were lost count at their worst case.
    public func spendingSummary() async throws -> SpendingSummary {
        let now = services.now()
        return try await services.database.write { transaction in
            try services.spending.expireLeases(at: now, in: transaction)
            return try services.spending.summary(in: transaction, at: now)
        }
    }

    /// Sets a budget; one for the same scope, window and unit is replaced. No state of any ledger prevents it.
    public func setBudget(_ budget: Budget) async throws {
        let now = services.now()
        _ = try await services.database.write { try services.spending.setBudget(budget, at: now, in: $0) }
    }

    /// Removes a budget. Returns whether there was one.
    public func removeBudget(_ scope: LedgerScope, per window: BudgetWindow, unit: BudgetUnit) async throws -> Bool {
        let now = services.now()
        return try await services.database.write {
            try services.spending.removeBudget(scope, per: window, unit: unit, at: now, in: $0) != nil
        }
    }

    /// Books what Claude Code used by itself, from the transcripts below `folder`; each answer once, however often it
    /// is read.
    ///
    /// - Throws: `TranscriptError` where there is no such folder; `StorageError`.
    public func importTranscripts(from folder: String) async throws -> TranscriptImport {
        let reading = try await TranscriptReader(folder: folder).read()
        var result = TranscriptImport(reading)
        var rest = reading.charges[...]
        while !rest.isEmpty {
            // A transaction for each part: other processes may write in between, and what is booked stays booked.
            let part = rest.prefix(200)
            rest = rest.dropFirst(part.count)
            let outcomes = try await services.database.write { transaction in
                try part.map { try services.book($0, in: transaction) }
            }
            for outcome in outcomes { result.add(outcome) }
        }
        return result
    }
}

extension Services {
    /// Books one answer; what is wrong with it, where it cannot be booked.
    fileprivate func book(
        _ charge: TranscriptCharge, in transaction: any Transaction
    ) throws -> Result<ImportOutcome, SpendingError> {
        do {
            return .success(
                try spending.importTranscriptCharge(
                    ImportedUse(charge),
                    price: { provider, model, usage, _ in
                        guard case .known(let price) = catalogue.price(of: model, from: provider) else { return nil }
                        return price.cost(of: usage)
                    }, at: now(), in: transaction))
        } catch let error as SpendingError {
            // The others are told before anything is written; this one may leave half a charge, which must not stay.
            if case .unreadableRow = error { throw error }
            return .failure(error)
        }
    }
}

/// What reading the transcripts came to.
public struct TranscriptImport: Sendable {
    /// Transcript files that were read.
    public let files: Int
    /// Lines that could not be read, each with its file and number, and answers that could not be booked.
    public private(set) var problems: [String]
    /// Answers that were booked.
    public private(set) var imported = 0
    /// Answers that had been booked already.
    public private(set) var known = 0
    /// Answers of models without a known price; their tokens are counted.
    public private(set) var unpriced = 0
    /// What the newly booked answers cost at list prices.
    public private(set) var charged = Money.zero

    init(_ reading: TranscriptReading) {
        files = reading.files
        problems = reading.problems.map(String.init(describing:))
    }

    mutating func add(_ outcome: Result<ImportOutcome, SpendingError>) {
        switch outcome {
        case .success(.imported(let amount)):
            imported += 1
            charged += amount
        case .success(.raised): imported += 1
        case .success(.known): known += 1
        case .success(.unpriced): unpriced += 1
        case .failure(let error): problems.append(error.whatHappened)
        }
    }

    /// The import for machines.
    public var json: JSON {
        [
            "files": .integer(Int64(files)), "imported": .integer(Int64(imported)), "known": .integer(Int64(known)),
            "unpriced": .integer(Int64(unpriced)), "imputed_dollars": .literal(charged.description),
            "problems": .array(problems.map(JSON.string)),
        ]
    }
}

extension ImportedUse {
    fileprivate init(_ charge: TranscriptCharge) {
        self.init(
            id: charge.id, formerID: charge.requestID == nil ? nil : charge.messageID,
            for: Attribution(
                provider: "claude_code", model: charge.model, project: charge.project, session: charge.session,
                agent: charge.agent, source: ChargeSource("transcript", subagent: charge.agent)),
            usage: charge.usage, at: charge.at, isFast: charge.isFast,
            isUnitedStatesOnly: charge.inferenceGeography == "us")
    }
}

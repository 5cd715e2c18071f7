import Orchestrator
import Spending
import Vocabulary

extension Terminal {
    /// Calls that wait to be reconciled, one a line.
    func show(_ calls: [UnreconciledCall]) throws(OutputError) {
        guard !calls.isEmpty else { return try print("No call is waiting: of each it is known how it ended.") }
        var table = Table("call", "reserved at (UTC)", ">charged", ">tokens", "model")
        for call in calls {
            let mark = call.billing == .imputed ? "~" : ""
            table.add(
                call.id, toTheSecond(call.reservedAt), "\(mark)$\(call.charged)", "\(call.chargedTokens)",
                "\(call.attribution.provider)/\(call.attribution.model)")
        }
        try print(table)
        try print(
            wrapping: "Charged at their worst case. → task-orchestrator cost reconcile CALL --charged DOLLARS",
            indent: 2, style: .dim)
    }

    /// What a person has settled.
    func show(_ settlement: Settlement) throws(OutputError) {
        try print(
            wrapping: "Charged $\(settlement.charged) and \(settlement.chargedTokens) tokens for \(settlement.id).")
        if settlement.isOverrun {
            try print(wrapping: "That is more than was set aside for it.", indent: 2, style: .warning)
        }
    }
}

public import Agents
public import ArgumentParser
public import HookFormats
public import Notebook
public import Orchestrator
public import Spending
public import Vocabulary

extension TaskKind: ExpressibleByArgument {}

extension Trial.Label: ExpressibleByArgument {}

extension BudgetUnit: ExpressibleByArgument {}

extension Note.Kind: ExpressibleByArgument {}

extension Archetype: ExpressibleByArgument {}

extension HookClient: ExpressibleByArgument {}

/// Reads an amount of dollars.
func dollars(_ text: String) throws -> Money {
    guard let amount = Money(text), amount >= .zero else {
        throw ValidationError("give dollars, such as 0.50")
    }
    return amount
}

/// Reads `global`, `judging` or `kind:name`.
func ledgerScope(_ text: String) throws -> LedgerScope {
    guard let scope = LedgerScope(key: text) else {
        let names = LedgerScope.Kind.allCases.filter(\.isNameless).map(\.rawValue)
        let kinds = LedgerScope.Kind.allCases.filter { !$0.isNameless }.map { "\($0.rawValue):NAME" }
        throw ValidationError("give \((names + kinds).joined(separator: ", "))")
    }
    return scope
}

/// Reads the length of a rolling window, such as `5h`.
func rollingWindow(_ text: String) throws -> BudgetWindow {
    guard let window = BudgetWindow(text), case .rolling = window else {
        throw ValidationError("give a length, such as 90m, 5h or 7d")
    }
    return window
}

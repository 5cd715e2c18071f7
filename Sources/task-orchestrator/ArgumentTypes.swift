public import Agents
public import ArgumentParser
public import Spending
public import Vocabulary

extension TaskKind: ExpressibleByArgument {}

extension Trial.Label: ExpressibleByArgument {}

extension BudgetUnit: ExpressibleByArgument {}

extension Money: ExpressibleByArgument {
    /// Reads dollars.
    public init?(argument: String) { self.init(argument) }
}

extension LedgerScope: ExpressibleByArgument {
    /// Reads `global` or `kind:name`.
    public init?(argument: String) { self.init(key: argument) }
}

extension BudgetWindow: ExpressibleByArgument {
    /// Reads `day`, `month`, or a length such as `5h`.
    public init?(argument: String) { self.init(argument) }
}

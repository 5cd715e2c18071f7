/// What files that a clone can carry may do to a setting.
enum ProjectRule<Value: Sendable>: Sendable {
    /// Anything: the setting grants nothing.
    case free
    /// Nothing: a clone must not redirect keys, run code or loosen what holds.
    case never
    /// Nothing in `config.yaml`, which is committed; but `.env` and `.env.local` may, for they hold keys.
    case environmentFilesOnly
    /// Anything, as long as the user's own file does not set it.
    case unlessUserDecides
    /// Only what tightens.
    ///
    /// The function gives the value that holds from now on, or nil where the proposal would loosen the current one.
    case tightening(String, @Sendable (_ current: Value, _ proposed: Value) -> Value?)

    var description: String {
        switch self {
        case .free: "may set"
        case .never: "never"
        case .environmentFilesOnly: "only in `.env`, `.env.local`"
        case .unlessUserDecides: "unless the user's file does"
        case .tightening(let words, _): words
        }
    }
}

extension ProjectRule where Value: Comparable {
    static var onlyLower: ProjectRule { .tightening("may only lower") { $1 <= $0 ? $1 : nil } }
    static var onlyRaise: ProjectRule { .tightening("may only raise") { $1 >= $0 ? $1 : nil } }
}

extension ProjectRule {
    /// For limits that can be off, which is the loosest.
    static func onlyLowerOrSet<Limit: Comparable>() -> ProjectRule where Value == Limit? {
        .tightening("may only set or lower") { current, proposed in
            guard let current else { return .some(proposed) }
            guard let proposed, proposed <= current else { return nil }
            return .some(proposed)
        }
    }

    /// For waits before something is done that can be off, which is the tightest.
    static func onlyRaiseOrSwitchOff<Wait: Comparable>() -> ProjectRule where Value == Wait? {
        .tightening("may only raise or switch off") { current, proposed in
            guard let proposed else { return .some(nil) }
            guard let current, proposed >= current else { return nil }
            return .some(proposed)
        }
    }
}

extension ProjectRule where Value == Bool {
    static var onlySwitchOn: ProjectRule { .tightening("may only switch on") { $1 || !$0 ? $1 : nil } }
    static var onlySwitchOff: ProjectRule { .tightening("may only switch off") { !$1 || $0 ? $1 : nil } }
}

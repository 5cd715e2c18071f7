import Testing

@testable import Spending

@Suite struct LedgerScopeTests {
    @Test(arguments: ["global", "judging", "provider:openai", "session:a:b", "judge:*", "model:x/y"])
    func `a key reads back as what it was written from`(_ key: String) {
        #expect(LedgerScope(key: key)?.key == key)
    }

    @Test(arguments: ["", "nobody:x", "provider", "provider:", "global:x", "judging:x"])
    func `a key without kind or name is no ledger`(_ key: String) {
        #expect(LedgerScope(key: key) == nil)
    }
}

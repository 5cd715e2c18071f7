import Learning
import Testing

@testable import Immunity

struct ConflictGuardTests {
    private func conflict(_ left: String, _ right: String) -> ConflictGuard.Conflict? {
        let (first, second) = (ConflictGuard(TextWords(left)), ConflictGuard(TextWords(right)))
        let forward = first.conflict(with: second)
        #expect((forward == nil) == (second.conflict(with: first) == nil), "a conflict has no direction")
        return forward
    }

    @Test(
        arguments: [
            ("Close ticket 4821 in the tracker", "Close ticket 4822 in the tracker"),
            ("Wait 1.5 seconds", "Wait 15 seconds"),
            ("Copy 3 files to port 8080", "Copy 8080 files to port 3"),
            ("Deploy v2 of the page", "Deploy v3 of the page"),
            ("Set the offset to -5", "Set the offset to 5"),
            ("Refund 1,000 dollars", "Refund 1,001 dollars"),
        ])
    func `other numbers are another request`(_ left: String, _ right: String) {
        #expect(conflict(left, right) == .numbers)
    }

    @Test(
        arguments: [
            ("Write a letter to Alice about the rent", "Write a letter to Boris about the rent"),
            ("Move the data from Postgres to MySQL", "Move the data from MySQL to Postgres"),
            ("Fix the bug in parser.py", "Fix the bug in lexer.py"),
            ("Rename user_name in the model", "Rename user_mail in the model"),
            ("Convert the file to JSON", "Convert the file to YAML"),
            ("напиши письмо в Москву", "напиши письмо в Казань"),
            ("Call the office in Berlin today", "Call the office in paris today"),
        ])
    func `other names are another request`(_ left: String, _ right: String) {
        #expect(conflict(left, right) == .names)
    }

    @Test(
        arguments: [
            ("Delete the cache", "Do not delete the cache"),
            ("The build should run tests", "The build shouldn't run tests"),
            ("Reply with an apology", "Reply without an apology"),
            ("Das kann warten", "Das kann nicht warten"),
        ])
    func `a negation is another request`(_ left: String, _ right: String) {
        #expect(conflict(left, right) == .negation)
    }

    @Test(arguments: [
        ("Enable the feature flag", "Disable the feature flag"), ("Upload the report", "Download the report"),
    ])
    func `the opposite is another request`(_ left: String, _ right: String) {
        #expect(conflict(left, right) == .opposite)
    }

    @Test(
        arguments: [
            ("Fix the login form", "FIX THE LOGIN FORM"),
            ("Write a letter to Alice", "write a letter to alice please"),
            ("Close ticket 4821", "Please close ticket 4821 in 2 steps"),
            ("How do I store asparagus?", "What is the best way to store asparagus?"),
            ("Ask Alice to review it", "Ask someone to review it, such as Alice"),
            ("Refund 1,000 dollars", "Refund 1000 dollars now"),
            ("Do not delete it, and do not move it", "Delete it not, move it not"),
            ("", ""), ("", "anything"),
        ])
    func `other words for the same are no conflict`(_ left: String, _ right: String) {
        #expect(conflict(left, right) == nil)
    }
}

import Oversight
import Testing

/// What an agent is offered instead must do what it wanted, or nothing is offered.
struct AlternativesTests {
    @Test(arguments: [
        "terraform apply", "kubectl apply -f x.yaml", "npm publish", "terraform destroy", "aws s3 rb s3://shop",
        "redis-cli FLUSHALL", "psql -c 'DROP TABLE users'", "mongosh shop --eval 'db.dropDatabase()'", "rm -rf ~",
        "rm -rf src", "npm i -g x", "claude --dangerously-skip-permissions", "cat .env", "sudo ./x",
        "git push origin --delete feature", "git tag -d v1",
    ])
    func `nothing is offered where nothing fits`(_ command: String) {
        let decision = decide(command)
        #expect(decision.category != .safe)
        #expect(decision.alternative == nil, "\(decision)")
    }

    @Test(arguments: [
        ("git push --force origin feature", "git push --force-with-lease origin feature"),
        ("git push -f origin main", "git push origin HEAD:feature"), ("git reset --hard", "git stash"),
        ("git branch -D x", "git branch -d feature"), ("git clean -fd", "git clean -n"),
        ("git commit --no-verify -m x", "git commit -m message"),
    ])
    func `what fits is offered, and is safe`(_ command: String, _ alternative: String) {
        #expect(decide(command).alternative == alternative)
        #expect(decide(alternative).category == .safe)
    }
}

import Oversight
import Testing

/// Ways of git around what the rules name.
struct GitWaysTests {
    @Test(arguments: [
        "git push --mirror", "git push --mirror backup", "git push origin '+refs/heads/*:refs/heads/*'",
        "git push -f origin 'refs/heads/*:refs/heads/*'", "git push origin '+refs/*:refs/*'", "git push --all --force",
        "git push -f origin :",
    ])
    func `a push that rewrites every branch rewrites the main one`(_ command: String) {
        #expect(decide(command).rule == "git/forced-push-main", "\(decide(command))")
    }

    @Test(arguments: [
        "git diff -- .env", "git diff HEAD~1 -- .env", "git log -p -- .env", "git show HEAD -- .env", "git blame .env",
        "git add -f .env", "git log -L 1,5:.env", "git grep KEY -- .env", "git add --force config/server.key",
    ])
    func `secrets that git shows or takes in are asked about`(_ command: String) {
        #expect(decide(command).rule == "secrets/read", "\(decide(command))")
    }

    @Test(arguments: [
        "git log -- .env", "git log --oneline -- .env", "git diff --stat -- .env", "git diff -- .env.example",
        "git add .", "git add -f dist/x.js", "git log -p -- src", "git grep -n KEY -- src", "git blame a.txt",
        "git push origin 'refs/heads/*:refs/heads/*'", "git push --all", "git grep -O x", "git grep -l TODO",
        "git grep -Oless x", "git show HEAD --stat", "git diff --cached", "git log -n 5 -S word",
    ])
    func `looking at what is no secret is safe`(_ command: String) {
        #expect(decide(command).category == .safe, "\(decide(command))")
    }

    @Test(arguments: [
        "git grep -O'rm -rf /' x", "git grep -nO'rm -rf /' x", "git grep --open-files-in-pager='rm -rf /' x",
    ])
    func `the pager of git grep is a command`(_ command: String) {
        #expect(decide(command).category == .blocked, "\(decide(command))")
    }

    /// A project with some files.
    private struct Files: WorkspaceFacts {
        let workspace = "/home/someone/project"
        let home = "/home/someone"
        let protectedPaths: [String] = []
        let names: Set<String>
        func realPath(_ path: String) -> String? { path }
        func exists(_ path: String) -> Bool { names.contains(path) }
        func currentBranch(in directory: String) -> String? { "feature" }
    }

    @Test func `a file that is checked out loses its changes, a branch does not`() {
        let facts = Files(names: [
            "/home/someone/project/file.txt", "/home/someone/project/topic", "/home/someone/project/src/a.c",
            "/home/someone/project/.git/refs/heads/topic", "/home/someone/project/main",
        ])
        func rule(_ command: String) -> String {
            Oversight().decide(AgentAction(.shell(command), in: facts.workspace), facts: facts).rule
        }
        for command in ["git checkout file.txt", "git checkout src/a.c", "cd src && git checkout a.c"] {
            #expect(rule(command) == rule("git restore file.txt"), "\(command)")
        }
        for command in ["git checkout topic", "git checkout main", "git checkout other", "git checkout -b file.txt"] {
            #expect(rule(command) == rule("git status"), "\(command)")
        }
    }
}

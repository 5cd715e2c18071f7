import Oversight
import Testing

/// Files that are changed by other means than a redirection.
struct PatchTests {
    @Test(arguments: [
        "patch ~/.claude/settings.json < p", "patch -d ~/.claude < p", "patch -p1 -d ~/.codex -i p",
        "git apply --directory=.claude p", "git apply --directory .claude p",
        "awk -i inplace '{}' ~/.claude/settings.json", "gawk --include=inplace '{}' .claude/settings.json",
        "patch -o .claude/settings.json x < p",
        "git apply <<'EOF'\n--- a/.claude/settings.json\n+++ b/.claude/settings.json\n@@ -1 +1 @@\n-a\n+b\nEOF",
        "patch -p1 <<'EOF'\n--- a/.claude/hooks/x\n+++ b/.claude/hooks/x\n@@ -1 +1 @@\n-a\n+b\nEOF",
        "printf -- '--- a/.codex/config.toml\\n+++ b/.codex/config.toml\\n' > p; git apply p",
    ])
    func `the guard's settings are not changed by a patch`(_ command: String) {
        #expect(decide(command).category == .blocked, "\(decide(command))")
    }

    @Test(arguments: ["patch /etc/hosts < p", "patch ~/notes.txt p", "awk -i inplace '{}' /etc/hosts"])
    func `a patch outside the project is asked about`(_ command: String) {
        #expect(decide(command).category == .requiresApproval, "\(decide(command))")
    }

    @Test(arguments: [
        "patch -p1 < fix.patch", "patch src/a.c < fix.patch", "patch --dry-run /etc/hosts < p", "git apply fix.patch",
        "git apply --check --directory=.claude p", "git apply --directory=vendor/x fix.patch", "git am < x.mbox",
        "patch -d src -p1 < fix.patch", "awk -i inplace '{ print }' notes.txt", "awk '{ print }' notes.txt",
        "git apply <<'EOF'\n--- a/x.txt\n+++ b/x.txt\n@@ -1 +1 @@\n-a\n+b\nEOF",
    ])
    func `a patch of the project is safe`(_ command: String) {
        #expect(decide(command).category == .safe, "\(decide(command))")
    }
}

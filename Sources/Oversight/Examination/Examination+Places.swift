/// Where paths lie.
extension Examination {
    /// The path that `argument` names in `call`.
    func target(_ argument: Argument, of call: Invocation, followsLinks: Bool = true) -> Target {
        var text = argument.text
        var isContents = false
        var isKnown = argument.isKnown
        if argument.isGlob {
            // dir/* is the folder's contents; any other glob is something in the folder before it.
            let (folder, matchesAll) = Self.folder(ofGlob: text)
            if matchesAll {
                text = folder
                isContents = true
            } else if let real = expandTopFolders(text) {
                text = real
            }
        }
        if Self.isOnDrive(text) { return Target(path: text, place: .outside, isContents: isContents, isKnown: isKnown) }
        guard argument.isKnown || !text.hasPrefix("$") else {
            return Target(path: argument.text, place: .unknown, isContents: isContents, isKnown: false)
        }
        guard let path = Paths.absolute(text, in: call.directory) else {
            return Target(path: argument.text, place: .unknown, isContents: isContents, isKnown: false)
        }
        if !isKnown, let mark = path.utf8.firstIndex(of: UInt8(ascii: "$")) {
            // What is known of it is the folder before the part that is not.
            let known = Paths.parent(String(path[..<mark]) + "x")
            let place = self.place(of: known == "/" ? "/x" : known + "/x", on: call.host)
            return Target(path: argument.text, place: place, isContents: isContents, isKnown: false)
        }
        isKnown = true
        var place = self.place(of: path, on: call.host)
        if followsLinks, call.host == .here, place == .workspace || place == .temporary || place == .home,
            let real = facts.realPath(path), real != path
        {
            place = Swift.max(place, self.place(of: real, on: .here))
        }
        if place == .temporary, Self.temporaryFolders.contains(path) { isContents = true }
        return Target(path: path, place: place, isContents: isContents, isKnown: isKnown)
    }

    /// Whether the path is one of another system, on a drive with a letter: `C:\\temp`.
    private static func isOnDrive(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count > 2, bytes.dropFirst().first == UInt8(ascii: ":"), let first = bytes.first else {
            return false
        }
        return (first | 0x20) >= UInt8(ascii: "a") && (first | 0x20) <= UInt8(ascii: "z")
    }

    private static let temporaryFolders: Set<String> = ["/tmp", "/var/tmp", "/private/tmp", "/dev/shm"]

    /// The folder before the last part of a glob, and whether that part matches all in it.
    private static func folder(ofGlob text: String) -> (String, Bool) {
        var folder = text[...]
        var matchesAll = false
        while !folder.isEmpty {
            if folder.utf8.last == UInt8(ascii: "/"), folder.utf8.count > 1 {
                folder.removeLast()
                continue
            }
            let name = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[folder.utf8.index(after: $0)...] }
            let last = name ?? folder
            guard last == "*" || last == ".*" || last == "**" || last == "*.*" || last == ".[!.]*" || last == ".??*"
            else { break }
            matchesAll = true
            folder = folder.dropLast(last.count)
            if folder.isEmpty { return (".", true) }
        }
        return (folder.isEmpty ? "." : String(folder), matchesAll)
    }

    /// A glob that means one of the system's folders: `/et[c]`, `/us?/bin`.
    func expandTopFolders(_ text: String) -> String? {
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: true)
        guard let first = parts.first else { return nil }
        guard let folder = Self.topFolders.first(where: { Paths.matches($0.dropFirst(), first) }) else { return nil }
        return ([folder.dropFirst()] + parts.dropFirst()).map { "/" + $0 }.joined()
    }

    static let topFolders: Set<String> = [
        "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib32", "/lib64", "/media", "/mnt", "/opt", "/proc",
        "/root",
        "/run", "/sbin", "/srv", "/sys", "/usr", "/var", "/usr/bin", "/usr/lib", "/usr/lib64", "/usr/sbin",
        "/usr/local",
        "/usr/share", "/usr/include", "/usr/local/bin", "/usr/local/lib", "/var/lib", "/var/log", "/var/spool",
        "/System", "/Library", "/Applications", "/Users", "/Volumes", "/private", "/private/etc", "/private/var",
        "/cores",
        "/etc/ssh", "/etc/systemd", "/etc/pam.d", "/lost+found", "/nix", "/nix/store", "/snap", "/home/linuxbrew",
    ]
    private static let systemFolders: [String] = [
        "/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/proc", "/sbin", "/sys", "/usr", "/opt",
        "/var/lib", "/var/spool", "/var/run", "/run", "/System", "/Library", "/Applications", "/private/etc", "/nix",
        "/snap", "/root",
    ]

    /// Where the absolute path `path` lies.
    func place(of path: String, on host: Invocation.Host) -> Place {
        if path == "/" { return .root }
        if path.utf8.starts(with: "/dev/".utf8) { return Self.device(path) }
        if host == .here {
            for folder in facts.protectedPaths where Paths.contains(folder, path) || Paths.contains(path, folder) {
                if Paths.contains(folder, path) || path == project {
                    return path == project ? .workspaceItself : .protected
                }
                if path != facts.home, path != "/", !Self.topFolders.contains(path),
                    project.map({ !Paths.contains(path, $0) }) ?? true
                {
                    return .protected
                }
            }
            if SensitiveFiles.isClientSettings(path) { return .protected }
        }
        if path == facts.home || path == "/root" || Self.isHome(path) { return .homeItself }
        if Self.topFolders.contains(path) { return .systemTree }
        if SensitiveFiles.runsLater(path) { return .startup }
        if host == .here, let project {
            if path == project { return .workspaceItself }
            if Paths.contains(project, path) {
                return Self.isInRepository(path, of: project) ? .repository : .workspace
            }
            if Paths.contains(path, project) { return .workspaceItself }
        }
        if Self.isTemporary(path) { return .temporary }
        if Paths.contains(facts.home, path) { return .home }
        for folder in Self.systemFolders where Paths.contains(folder, path) { return .system }
        return host == .here ? .outside : .remote
    }

    /// Folders of the system in which nobody has a project.
    private static let foreignFolders: [String] = [
        "/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/proc", "/sbin", "/sys", "/usr/bin", "/usr/lib",
        "/usr/sbin", "/usr/share", "/System", "/private/etc",
    ]

    /// Whether `folder` may be a project's: it is neither the root, nor a folder of the system, nor a home, nor one of
    /// the folders of settings in a home.
    static func isProject(_ folder: String, home: String) -> Bool {
        guard folder != "/", folder != home, folder != "/root", !topFolders.contains(folder), !isHome(folder) else {
            return false
        }
        if Paths.contains(home, folder), home != "/" {
            let rest = folder.dropFirst(home.count + 1)
            return !(rest.first == "." && !rest.contains("/")) && !SensitiveFiles.isSensitive(folder + "/x")
        }
        return !foreignFolders.contains { Paths.contains($0, folder) }
    }

    /// Whether `kind` happens to a file that is new, or whose content stays, in a home in which the agent works.
    func isNewAtHome(_ path: String, _ kind: Effect.Kind) -> Bool {
        guard facts.workspace == facts.home, kind == .write || kind == .overwrite || kind == .changeRights,
            !path.holds("/."), Paths.contains(facts.home, path)
        else { return false }
        return kind == .changeRights || !facts.exists(path)
    }

    /// The folder of the two in which what follows weighs more; nil where neither is known to weigh more than a project.
    func stricter(_ first: String?, _ second: String?) -> String? {
        guard let first, let second else {
            guard let known = first ?? second, gravity(of: known) >= .home else { return nil }
            return known
        }
        return gravity(of: second) > gravity(of: first) ? second : first
    }

    /// How much what happens in `folder` weighs: its own place, except that the project's own folder is the project.
    func gravity(of folder: String) -> Place {
        let place = place(of: folder, on: host)
        return place == .workspaceItself && folder == project ? .workspace : place
    }

    private static func isHome(_ path: String) -> Bool {
        guard path.hasPrefix("/home/") || path.hasPrefix("/Users/") else { return false }
        return path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2
    }

    private static func isTemporary(_ path: String) -> Bool {
        temporaryFolders.contains { Paths.contains($0, path) } || Paths.contains("/private/var/folders", path)
            || Paths.contains("/var/folders", path)
    }

    private static func isInRepository(_ path: String, of workspace: String) -> Bool {
        path.utf8.dropFirst(workspace.utf8.count).split(separator: UInt8(ascii: "/"))
            .contains { Substring($0) == ".git" }
    }

    private static let harmlessDevices: Set<String> = [
        "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty", "/dev/stdin", "/dev/stdout",
        "/dev/stderr", "/dev/ptmx", "/dev/fd",
    ]

    private static func device(_ path: String) -> Place {
        if harmlessDevices.contains(path) || path.hasPrefix("/dev/fd/") || path.hasPrefix("/dev/pts/") {
            return .device
        }
        if path.hasPrefix("/dev/shm/") { return .temporary }
        if path.hasPrefix("/dev/tcp/") || path.hasPrefix("/dev/udp/") { return .remote }
        let name = path.dropFirst(5)
        return disks.contains { name.hasPrefix($0) && (name.utf8.count > $0.utf8.count || $0.utf8.count > 2) }
            ? .disk : .system
    }

    private static let disks = [
        "sd", "hd", "vd", "xvd", "nvme", "mmcblk", "disk", "rdisk", "loop", "dm-", "mapper/", "md", "pmem", "ada", "da",
        "nbd", "zd", "sr", "vg", "ram", "mem", "kmem", "nst", "st", "mtd", "bcache", "drbd", "rbd", "block/", "sg",
        "fd",
    ]
}

extension Place: Comparable {
    /// How much a change there weighs, from the mildest.
    private var weight: Int {
        switch self {
        case .device: 0
        case .temporary: 1
        case .workspace: 2
        case .remote: 3
        case .unknown: 4
        case .outside: 5
        case .home: 6
        case .repository: 7
        case .workspaceItself: 8
        case .startup: 9
        case .system: 10
        case .systemTree: 11
        case .homeItself: 12
        case .disk: 13
        case .root: 14
        case .protected: 15
        }
    }

    /// Whether a change at the left one weighs less.
    public static func < (left: Place, right: Place) -> Bool { left.weight < right.weight }
}

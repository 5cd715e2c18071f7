/// What package managers of every kind do, in one set of words.
struct PackageReport {
    /// The call.
    let call: Invocation
    /// Where it is reported.
    let examination: Examination

    /// Puts a version before everybody.
    func publishes(_ package: String? = nil, _ summary: String = "publishes a package") {
        examination.reportRemote(.publish, .package, on: package, traits: .irreversible, summary, by: call)
    }

    /// Takes a version away from everybody.
    func unpublishes(_ package: String? = nil, _ summary: String = "takes a published package away") {
        examination.reportRemote(.destroy, .package, on: package, traits: .irreversible, summary, by: call)
    }

    /// Changes who may publish, or makes or shows keys for it.
    func changesAccess(_ summary: String = "changes who may publish, or the keys for it") {
        examination.reportRemote(.raisePrivilege, .package, traits: .exposes, summary, by: call)
    }

    /// Installs for every project of this user or machine.
    func installsGlobally(_ package: String?) {
        examination.report(
            .changeSystem, .package, on: package, traits: [.persistent], "installs for the whole machine or user",
            by: call)
    }

    /// Adds a package to the project.
    func adds(_ package: String?) {
        examination.report(
            .runProgram, .package, on: package, place: .workspace, traits: .mild, "installs packages for the project",
            by: call)
    }

    /// Installs what an address or repository holds.
    func installsFromAddress(_ address: String) {
        examination.report(
            .runRemoteCode, .package, on: address, "installs code from an address instead of the registry", by: call)
    }

    /// Runs what an address or repository holds.
    func runsFromAddress(_ address: String) {
        examination.report(.runRemoteCode, .package, on: address, "runs code from an address", by: call)
    }

    /// Empties what a package manager keeps to be faster.
    func emptiesCache() {
        examination.report(
            .runProgram, .package, place: .home, traits: [.mild, .rebuildable], "empties the cache of packages",
            by: call)
    }

    /// Removes a package.
    func removes(_ package: String?, isSystem: Bool = false) {
        var traits: Finding.Traits = isSystem ? [.persistent] : []
        if call.takesMoreArguments { traits.insert(.everything) }
        examination.report(.changeSystem, .package, on: package, traits: traits, "uninstalls packages", by: call)
    }

    /// Whether `specification` names an address, a repository or an archive, and not a package of the registry.
    static func isAddress(_ specification: String) -> Bool {
        let text = specification.lowercased()
        if text.contains("://") {
            return !text.hasPrefix("file://")
        }
        if ["git+", "github:", "gitlab:", "bitbucket:", "gist:", "git@", "http:", "https:"].contains(where: {
            text.hasPrefix($0)
        }) {
            return true
        }
        // `name @ git+https://…`, and `user/repository` of npm, which is neither a path nor a scope.
        if text.contains("@ git+") || text.contains("@git+") || text.contains("@https:") || text.contains("@http:") {
            return true
        }
        return false
    }

    /// Reports each of `specifications` that is an address; false where none is.
    func reportAddresses(_ specifications: some Sequence<Argument>) -> Bool {
        var found = false
        for specification in specifications where Self.isAddress(specification.text) {
            installsFromAddress(specification.text)
            found = true
        }
        return found
    }
}

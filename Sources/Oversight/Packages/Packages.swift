extension ProgramFamily {
    /// Package managers, and the programs that publish packages.
    static let package = ProgramFamily(
        "package", runsOthers: true,
        [
            (["npm", "pnpm", "yarn", "bun", "cnpm", "tnpm", "ni", "nun", "yarnpkg"], { NodePackages.analyse($0, $1) }),
            (["npx", "bunx", "pnpx", "pnpm-dlx"], { NodePackages.executeRemote($0, $0.arguments[...], $1) }),
            (["rimraf", "del", "del-cli"], { NodePackages.remove($0, $1) }),
            (["shx", "cross-env-shell"], { $1.runWords($0.arguments, by: $0) }),
            (["pip", "pip2", "pip3"], { PythonPackages.pip($0, $0.arguments[...], $1) }),
            (["uv"], PythonPackages.uv), (["uvx", "pipx"], PythonPackages.tools),
            (["poetry", "pdm", "rye", "hatch", "flit", "pipenv", "pixi"], PythonPackages.projects),
            (["conda", "mamba", "micromamba"], PythonPackages.conda), (["twine"], PythonPackages.twine),
            (["cargo"], Registries.cargo), (["gem"], Registries.gem), (["bundle", "bundler"], Registries.bundle),
            (["go"], Registries.go), (["composer"], Registries.composer), (["mvn", "mvnw", "maven"], Registries.maven),
            (["gradle", "gradlew"], Registries.gradle), (["dotnet", "nuget"], Registries.nuget),
            (
                [
                    "swift", "pod", "carthage", "mix", "hex", "rebar3", "cabal", "stack", "dart", "flutter", "pub",
                    "luarocks", "cpan",
                    "cpanm", "opam", "jsr", "deno-publish", "vsce", "ovsx", "sbt", "lein", "helm-push", "changeset",
                    "semantic-release",
                    "lerna", "nx", "goreleaser", "np", "release-it", "raco", "nimble", "elm",
                ], Registries.others
            ),
            (
                [
                    "apt", "apt-get", "aptitude", "dnf", "yum", "microdnf", "zypper", "apk", "pacman", "yay", "paru",
                    "emerge", "xbps-install",
                    "xbps-remove", "pkg", "brew", "port", "snap", "flatpak", "dpkg", "rpm", "nix-env", "nix", "choco",
                    "winget", "scoop",
                    "apt-key", "add-apt-repository", "softwareupdate", "mas", "installer", "guix",
                ], SystemPackages.analyse
            ),
            (
                [
                    "mise", "asdf", "rtx", "proto", "fnm", "nvm", "volta", "rbenv", "pyenv", "direnv", "dotenv",
                    "dotenvx", "devbox",
                ],
                SystemPackages.versions
            ),
        ])
}

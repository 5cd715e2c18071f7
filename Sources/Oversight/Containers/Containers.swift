extension ProgramFamily {
    /// The command lines of containers.
    static let container = ProgramFamily(
        "container", runsOthers: true,
        [
            (["docker", "podman", "nerdctl", "finch", "docker.exe"], { ContainerCall($0).report(to: $1) }),
            (["docker-compose", "podman-compose"], { ComposeCall($0, $0.arguments[...]).report(to: $1) }),
            ServiceGrammar(
                paths: [
                    "copy": .uploads, "sync": .uploads, "push": .publishes, "pull": .looks, "run": .looks,
                    "build": .looks,
                    "inspect": .looks, "delete": .removes, "login": .looks, "from": .looks, "commit": .looks,
                    "append": .uploads,
                    "manifest": .looks, "catalog": .looks, "digest": .looks, "bud": .looks, "rmi": .removes,
                    "cp": .uploads,
                    "tag": .uploads, "mutate": .changes, "rm": .looks, "mount": .looks, "attach": .uploads,
                    "sign": .publishes,
                    "verify": .looks, "repo rm": .removes, "repo ls": .looks,
                ],
                subject: .image, things: "images in a registry"
            ).programs("skopeo", "crane", "regctl", "oras", "buildah", "img", "cosign", "flyctl-registry", "reg"),
            (
                ["ctr", "crictl", "lxc", "incus", "lxc-destroy", "multipass", "limactl"],
                { call, examination in
                    let words = call.arguments.map(\.text)
                    let verbs: Set<String> = ["rm", "rmi", "rmp", "delete", "remove", "purge", "stop", "lxc-destroy"]
                    guard let verb = words.prefix(3).first(where: verbs.contains) else { return }
                    examination.report(
                        .destroy, .container, on: words.last, "removes or stops containers or machines (\(verb))",
                        by: call)
                }
            ),
        ])
}

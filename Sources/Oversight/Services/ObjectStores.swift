/// The command lines that copy to and from object stores of any kind.
enum ObjectStores {
    static let s3cmd = ServiceGrammar(
        valued: ["-c", "--config", "--endpoint-url", "--profile"],
        paths: [
            "ls": .looks, "la": .looks, "get": .looks, "du": .looks, "info": .looks, "put": .uploads, "sync": .uploads,
            "cp": .uploads, "mb": .adds, "rb": .removes, "del": .removes, "rm": .removes, "mv": .changes,
            "setacl": .exposes, "setpolicy": .exposes, "delpolicy": .changes, "signurl": .exposes, "expire": .removes,
            "cat": .looks, "run": .changes, "multipart": .looks, "abortmp": .changes,
        ],
        rehearsals: ["--dry-run", "-n"], subject: .bucket, things: "stored objects",
        special: { service, examination in
            let removes = service.options.has("--delete-removed", "--delete-after", "--delete")
            guard service.words.first == "sync", removes else { return false }
            service.report(.removes, verb: 0, to: examination)
            return true
        })

    static let rclone = ServiceGrammar(
        valued: [
            "--config", "--include", "--exclude", "--filter", "--transfers", "--checkers", "--bwlimit", "--log-file",
        ],
        paths: [
            "copy": .uploads, "copyto": .uploads, "copyurl": .uploads, "sync": .removes, "bisync": .removes,
            "move": .removes, "moveto": .removes, "delete": .removes, "deletefile": .removes, "purge": .removes,
            "rmdir": .removes, "rmdirs": .removes, "cleanup": .removes, "dedupe": .removes, "config": .looks,
            "config show": .reveals, "config dump": .reveals, "config delete": .changes, "mkdir": .uploads,
            "mount": .looks,
            "serve": .exposes, "link": .exposes, "obscure": .looks, "reveal": .reveals, "rc": .changes, "cat": .looks,
            "rcat": .uploads, "touch": .uploads, "check": .looks, "settier": .changes, "backend": .changes,
        ],
        rehearsals: ["--dry-run", "-n"], subject: .bucket, things: "stored files")

    static let minio = ServiceGrammar(
        paths: [
            "cp": .uploads, "mirror": .uploads, "put": .uploads, "pipe": .uploads, "rm": .removes, "rb": .removes,
            "mb": .uploads, "mv": .changes, "alias": .looks, "alias remove": .changes, "cat": .looks, "diff": .looks,
            "head": .looks, "share": .exposes, "anonymous": .exposes, "anonymous get": .looks, "anonymous list": .looks,
            "policy": .exposes, "policy get": .looks, "policy list": .looks, "admin user add": .exposes,
            "admin policy attach": .exposes, "admin service": .pauses, "admin info": .looks, "admin trace": .looks,
            "admin console": .looks, "undo": .removes, "version suspend": .pauses, "ilm": .changes, "ilm ls": .looks,
            "sql": .looks, "du": .looks, "watch": .looks, "support": .looks, "retention": .changes,
            "retention info": .looks,
        ],
        subject: .bucket, things: "stored objects",
        special: { service, examination in
            guard service.words.first == "mirror", service.options.has("--remove") else { return false }
            service.report(.removes, verb: 0, to: examination)
            return true
        })

    static let azCopy = ServiceGrammar(
        paths: [
            "copy": .uploads, "cp": .uploads, "c": .uploads, "sync": .uploads, "remove": .removes, "rm": .removes,
            "list": .looks, "ls": .looks, "login": .looks, "logout": .looks, "env": .looks, "jobs": .looks,
            "jobs clean": .changes, "jobs remove": .changes, "make": .adds, "bench": .looks, "set-properties": .changes,
        ],
        subject: .bucket, things: "stored objects",
        special: { service, examination in
            let deletes = service.options.value("--delete-destination")?.text
            guard service.words.first == "sync", let deletes, deletes != "false" else { return false }
            service.report(.removes, verb: 0, to: examination)
            return true
        })
}

/// What sort of thing the words of a command are about.
enum ServiceNoun {
    /// The sort of thing that the last telling word names.
    static func subject(in words: some BidirectionalCollection<String>) -> Subject? {
        for word in words.reversed() {
            for part in VerbLexicon.parts(of: word).reversed() {
                if let subject = subjects[part] { return subject }
                if part.utf8.count > 3, part.utf8.last == UInt8(ascii: "s"),
                    let subject = subjects[String(part.dropLast())]
                {
                    return subject
                }
            }
        }
        return nil
    }

    private static let subjects: [String: Subject] = [
        "bucket": .bucket, "s3": .bucket, "container": .container, "blob": .object, "object": .object, "file": .object,
        "instance": .machine, "vm": .machine, "machine": .machine, "droplet": .machine, "server": .machine,
        "linode": .machine, "node": .machine, "dyno": .machine, "db": .database, "database": .database,
        "rds": .database,
        "d1": .database, "postgres": .database, "redis": .database, "sql": .database, "cosmosdb": .database,
        "table": .table, "item": .rows, "record": .rows, "row": .rows, "collection": .collection, "index": .collection,
        "indexes": .collection, "indices": .collection, "cluster": .cluster, "eks": .cluster, "aks": .cluster,
        "namespace": .namespace, "ns": .namespace, "queue": .queue, "topic": .topic, "subscription": .topic,
        "stream": .topic, "message": .message, "email": .message, "mail": .message, "secret": .secret,
        "parameter": .secret, "variable": .secret, "env": .secret, "vault": .secret, "keyvault": .secret,
        "key": .credential, "token": .credential, "certificate": .credential, "credential": .credential,
        "password": .credential, "user": .account, "account": .account, "member": .account, "role": .permission,
        "policy": .permission, "permission": .permission, "iam": .permission, "grant": .permission, "acl": .permission,
        "group": .stack, "stack": .stack, "function": .function, "lambda": .function, "worker": .function,
        "service": .workload, "deployment": .workload, "pod": .workload, "app": .workload, "workload": .workload,
        "release": .release, "volume": .volume, "disk": .volume, "snapshot": .backup, "backup": .backup,
        "image": .image, "repository": .repository, "repo": .repository, "project": .project, "site": .project,
        "domain": .domain, "zone": .domain, "dns": .domain, "hook": .webhook, "webhook": .webhook,
        "payment": .payment, "invoice": .payment, "customer": .account, "issue": .document, "document": .document,
        "page": .document, "gist": .document, "network": .network, "vpc": .network, "subnet": .network,
        "registry": .registry, "branch": .branch, "tag": .tag, "pr": .document,
    ]
}

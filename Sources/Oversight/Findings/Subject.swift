/// What sort of thing the target of an effect is.
public enum Subject: String, Hashable, Sendable, CaseIterable {
    // On this machine.
    case file, directory, disk, process, service, user, account, job, network, package, environment, code, memory
    // In a repository.
    case repository, branch, tag, commit, worktree, stash, index
    // Data.
    case database, schema, table, rows, collection, key, topic, queue, message, backup
    // Elsewhere.
    case host, machine, cluster, namespace, workload, volume, image, container, bucket, object, stack, function
    case secret, credential, permission, domain, release, registry, webhook, payment, document, project, tool
    // Not told.
    case other
}

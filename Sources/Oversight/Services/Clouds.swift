extension ProgramFamily {
    /// The command lines of clouds and of what stores objects in them.
    static let cloud = ProgramFamily(
        "cloud", runsOthers: true,
        [
            AWS.grammar.programs("aws", "awslocal"),
            GoogleCloud.grammar.programs("gcloud"),
            GoogleCloud.storage.programs("gsutil"),
            GoogleCloud.bigQuery.programs("bq"),
            Azure.grammar.programs("az"),
            ServiceGrammar(
                paths: [
                    "auth": .looks, "kubernetes cluster kubeconfig": .looks, "registry login": .looks,
                    "compute ssh": .runs, "databases connection": .reveals, "account": .looks,
                ],
                unknown: .changes, subject: .machine, things: "cloud resources"
            ).programs("doctl"),
            ServiceGrammar(
                valued: ["--profile", "--region", "--compartment-id"], unknown: .changes, things: "cloud resources"
            ).programs(
                "linode-cli", "hcloud", "oci", "ibmcloud", "aliyun", "tccli", "scw", "vultr-cli", "exo", "civo",
                "openstack"),
            ServiceGrammar(
                paths: ["utils write-kubeconfig": .looks], unknown: .changes, subject: .cluster, things: "clusters"
            ).programs("eksctl"),
            ObjectStores.s3cmd.programs("s3cmd", "s4cmd", "s5cmd"),
            ObjectStores.rclone.programs("rclone"),
            ObjectStores.minio.programs("mc", "mcli"),
            ObjectStores.azCopy.programs("azcopy"),
            ServiceGrammar(
                paths: [
                    "sync": .uploads, "file upload": .uploads, "hide-file": .pauses, "account": .looks,
                    "delete-file-version": .removes, "delete-bucket": .removes,
                ], unknown: .looks, subject: .bucket, things: "stored objects"
            ).programs("b2"),
        ])
}

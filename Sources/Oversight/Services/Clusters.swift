extension ProgramFamily {
    /// The command lines of Kubernetes and of what deploys to it.
    static let cluster = ProgramFamily(
        "cluster", runsOthers: true,
        [
            Kubernetes.grammar.programs("kubectl", "k", "oc", "kubectl.exe", "microk8s.kubectl", "kubecolor"),
            Kubernetes.helm.programs("helm", "helm3"),
            (
                ["k3s", "microk8s", "minikube-kubectl"],
                { call, examination in
                    guard call.subcommand == "kubectl" else {
                        return Kubernetes.localCluster.programs("k3s").analysis(call, examination)
                    }
                    examination.runWords(call.arguments, by: call)
                }
            ),
            Kubernetes.localCluster.programs("minikube", "kind", "k3d", "colima", "k0s", "kubeadm"),
            ServiceGrammar(
                paths: [
                    "build": .looks, "cfg": .looks, "edit": .looks, "create": .looks, "localize": .looks,
                    "version": .looks,
                ]
            ).programs("kustomize", "kubeconform", "kubeval", "kubesec", "stern", "kubens", "kubectx", "k9s", "kail"),
            ServiceGrammar(
                valued: ["--server", "--auth-token", "-n", "--namespace", "--context"],
                paths: [
                    "app sync": .changes, "app rollback": .changes, "app set": .changes, "app delete": .removes,
                    "app terminate-op": .changes, "login": .looks, "logout": .looks, "context": .looks,
                    "app wait": .looks,
                    "account generate-token": .exposes, "account update-password": .exposes, "repo add": .changes,
                    "cluster add": .exposes, "cluster rm": .removes, "proj delete": .removes, "app manifests": .looks,
                    "reconcile": .changes, "suspend": .pauses, "resume": .adds, "bootstrap": .changes, "export": .looks,
                    "submit": .changes, "stop": .pauses, "terminate": .pauses, "promote": .publishes, "abort": .changes,
                ],
                subject: .workload, things: "deployed applications"
            ).programs(
                "argocd", "flux", "kubectl-argo-rollouts", "argo-rollouts", "kapp", "skaffold", "tilt", "devspace",
                "werf",
                "istioctl", "linkerd", "cilium", "calicoctl", "kn", "kubefed", "rancher", "vcluster", "crossplane"),
        ])
}

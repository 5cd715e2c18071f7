import Oversight
import Testing

struct ServiceTests {
    @Test(arguments: [
        "aws ec2 terminate-instances --instance-ids i-1",
        "aws --profile p --region r rds delete-db-instance --db-instance-identifier x",
        "aws s3 rm s3://b/x --recursive", "aws s3 rb s3://b --force", "aws s3 sync . s3://b --delete",
        "aws ecr batch-delete-image --x y",
        "aws iam create-access-key --user-name x", "aws s3api put-bucket-policy --bucket b --policy file://p.json",
        "aws ec2 authorize-security-group-ingress --cidr 0.0.0.0/0", "aws kms schedule-key-deletion --key-id k",
        "aws secretsmanager get-secret-value --secret-id x", "aws ssm get-parameter --name x --with-decryption",
        "gcloud compute instances delete vm-1 --quiet", "gcloud beta run services delete web",
        "gcloud projects delete shop",
        "gcloud projects add-iam-policy-binding shop --member=x --role=owner",
        "gcloud secrets versions access latest --secret=x",
        "gsutil -m rm -r gs://b", "gsutil rsync -d a gs://b", "az group delete --name rg --yes",
        "az vm delete -n vm -g rg",
        "az keyvault secret show --vault-name v --name s", "doctl compute droplet delete 1", "rclone purge remote:x",
        "rclone sync a remote:b",
        "gh repo delete me/shop --yes", "gh api -X DELETE repos/me/shop", "gh secret set TOKEN",
        "gh workflow run deploy.yml",
        "gh api graphql -f query='mutation { deleteIssue(input: {}) { id } }'", "heroku apps:destroy shop",
        "heroku config", "fly apps destroy shop",
        "vercel rm shop", "vercel --prod", "netlify sites:delete", "wrangler kv:namespace delete --namespace-id 1",
        "firebase firestore:delete --all-collections",
        "stripe customers delete cus_1", "twilio api:core:messages:create --to x", "restic forget --prune latest",
        "borg delete repo::a",
        "kafka-topics.sh --delete --topic orders", "rabbitmqctl delete_queue q", "etcdctl del --prefix /",
        "gpg --export-secret-keys",
        "solana transfer abc 10", "certbot revoke --cert-path x", "op read op://v/i/password",
        "doppler secrets download",
        // Neither asks for help.
        "helm upgrade web ./chart --version 1.2", "gcloud app deploy --version v2", "heroku apps:destroy -a x help",
        "eksctl delete cluster --name x --version 1.2", "kubectl delete ns help", "kubectl delete ns prod --help=false",
        "helm uninstall web --dry-run=false", "npm unpublish shop --dry-run=false", "reboot help",
    ])
    func `what removes, opens, reveals or costs is asked about`(_ command: String) {
        #expect(judge(command).category == .requiresApproval, "\(judge(command))")
    }

    @Test(arguments: [
        "aws s3 ls", "aws sts get-caller-identity", "aws ec2 describe-instances --filters Name=tag:x,Values=delete",
        "aws s3 cp s3://b/x .",
        "aws ec2 terminate-instances --dry-run --instance-ids i-1", "aws s3 rm s3://b --recursive --dryrun",
        "aws lambda list-functions", "aws help", "aws ec2 terminate-instances help", "gcloud --version",
        "helm upgrade --help", "heroku help apps:destroy",
        "aws logs tail /aws/lambda/x --follow",
        "aws ecr get-login-password | docker login --username AWS --password-stdin r",
        "gcloud config set project shop", "gcloud compute instances list", "gcloud auth list",
        "gcloud run services describe web",
        "gsutil ls gs://b", "gsutil cp gs://b/x .", "az account show", "az vm list -o table", "az login", "bq ls",
        "gh pr list", "gh pr view 3 --comments", "gh pr create --fill", "gh pr checkout 3", "gh run watch",
        "gh issue create -t x -b 'delete all'",
        "gh api repos/me/shop/pulls", "gh api graphql -f query='query { viewer { login } }'",
        "gh run view --log-failed", "glab mr list",
        "heroku logs --tail", "fly status", "vercel dev", "vercel env pull .env.local", "netlify dev", "wrangler dev",
        "firebase emulators:start",
        "stripe listen --forward-to localhost:3000", "stripe trigger payment_intent.succeeded", "restic snapshots",
        "rclone ls remote:",
        "kafka-topics.sh --list", "rabbitmqctl status", "nginx -t", "sentry-cli releases list", "supabase start",
        "ollama run llama",
    ])
    func `looking and everyday work is safe`(_ command: String) {
        #expect(judge(command).category == .safe, "\(judge(command))")
    }

    @Test func `a command run elsewhere is looked into`() {
        #expect(judge("gcloud compute ssh vm --command 'sudo reboot'").category == .requiresApproval)
        #expect(judge("gcloud compute ssh vm --command 'uptime'").category == .safe)
        #expect(judge("kubectl exec pod -- ls /").category == .safe)
    }

    @Test func `a rehearsal that is switched off is none`() {
        #expect(judge("kubectl delete deployment api --dry-run=client").category == .safe)
        #expect(judge("kubectl delete deployment api --dry-run=none").category == .requiresApproval)
    }

    @Test func `a misspelled program is not judged by the verbs behind it`() {
        #expect(judge("awss ec2 terminate-instances").category == .safe)
        #expect(judge("entirely-other users delete 5").category == .requiresApproval)
    }
}

import Oversight
import Testing

struct ContainerAndPackageTests {
    @Test(arguments: [
        "docker run --privileged alpine", "docker run -v /:/host alpine", "docker run -it --pid=host alpine sh",
        "docker run -v /var/run/docker.sock:/var/run/docker.sock x",
        "docker run --mount type=bind,source=/etc,target=/e x",
        "docker run --cap-add SYS_ADMIN x", "docker run --device /dev/sda x",
        "docker run --security-opt seccomp=unconfined x",
        "podman run -v ~:/h x", "docker -H tcp://10.0.0.1:2375 ps", "docker rm -f $(docker ps -aq)",
        "docker ps -q | xargs docker stop",
        "docker volume rm data", "docker system prune -af --volumes", "docker compose down -v",
        "docker-compose -f a.yml down --volumes",
        "docker push me/x", "docker rmi -f x", "docker kill x", "docker compose rm -fsv",
    ])
    func `what breaks out of a container or loses data is asked about`(_ command: String) {
        #expect(judge(command).category == .requiresApproval, "\(judge(command))")
    }

    @Test(arguments: [
        "docker ps -a", "docker build -t x .", "docker run --rm alpine ls",
        "docker run -p 8080:80 -v $PWD:/app -w /app node npm test",
        "docker logs -f x", "docker exec x ls", "docker compose up -d", "docker compose down", "docker compose logs -f",
        "docker pull x",
        "docker run -v data:/var/lib/postgresql/data postgres", "docker run -v /etc/localtime:/etc/localtime:ro x",
        "docker images",
        "docker inspect x", "docker stop x", "docker cp x:/app/log.txt .", "podman ps", "docker volume ls",
        "docker buildx build .",
    ])
    func `containers of every day are safe`(_ command: String) {
        #expect(judge(command).category == .safe, "\(judge(command))")
    }

    @Test func `what runs in a container is looked into`() {
        #expect(judge("docker exec db psql -c 'drop database shop'").category == .blocked)
        #expect(judge("docker compose exec -T db psql -c 'truncate t'").category == .requiresApproval)
    }

    @Test(arguments: [
        "npm test", "npm run build", "yarn", "pnpm i", "pip install requests", "uv run pytest", "poetry run pytest",
        "cargo test",
        "go test ./...", "bundle exec rspec", "npx vitest run", "npx -y prettier --check .", "uvx ruff check",
        "mvn verify", "gradle test",
        "dotnet test", "swift test", "composer install", "brew list", "apt list --installed", "apt-cache policy x",
        "pacman -Ss x",
        "npm install --save-dev typescript", "npm publish --dry-run", "mise exec -- npm test", "conda list",
    ])
    func `building and testing is safe`(_ command: String) {
        #expect(judge(command).category == .safe, "\(judge(command))")
    }

    @Test func `a runner does not hide what it runs`() {
        #expect(judge("npx rimraf /").category == .blocked)
        #expect(judge("npx rimraf dist").category == .safe)
        #expect(judge("npx prisma migrate reset --force").category == .requiresApproval)
        #expect(judge("uv run python -c 'import os; os.system(\"rm -rf /\")'").category == .blocked)
        #expect(judge("poetry run python -c 'import os; os.system(\"rm -rf /\")'").category == .blocked)
        #expect(judge("bundle exec rake db:drop").category == .requiresApproval)
        #expect(judge("pnpm exec prisma migrate reset").category == .requiresApproval)
    }
}

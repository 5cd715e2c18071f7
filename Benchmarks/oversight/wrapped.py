#!/usr/bin/env python3
"""Whether a command that is stopped is still stopped behind programs that run it, and with endings that change nothing.

    wrapped.py --program PATH --data DIR [--show N]

PATH is the built `oversight-score`, DIR holds commands-dev.jsonl. Every command in it that is to be stopped, and is, is put
behind each wrapper and before each ending; printed is how many of them are let through then. Commands with quotes,
expansions or redirections of their own are left out: a wrapper would change what they say. SQL statements that stand
alone are commands only by themselves.
"""
import argparse
import base64
import collections
import json
import pathlib
import subprocess

WRAPPERS = {
    "sh -c": "sh -c '{}'", "bash -lc": 'bash -lc "{}"', "( )": "({})", "{ }": "{{ {}; }}", "&&": "true && {}",
    "if": "if true; then {}; fi", "for": "for i in 1; do {}; done", "while": "while true; do {}; break; done",
    "case": "case a in a) {};; esac", "function": "f() {{ {}; }}; f", "&": "{} &", "!": "! {}", "eval": "eval '{}'",
    "trap": "trap '{}' EXIT", "exec": "exec {}", "command": "command {}", "backslash": "\\{}", "pipe": "{} 2>&1 | tail -5",
    "variable, eval": "x='{}'; eval \"$x\"", "echo | sh": "echo '{}' | sh", "printf | bash": "printf '%s' '{}' | bash",
    "here-string": "bash <<< '{}'", "here-document": "bash <<EOF\n{}\nEOF", "<( )": "bash <(echo '{}')",
    "source": "source <(echo '{}')", "file, sh": "echo '{}' > /tmp/a.sh; sh /tmp/a.sh",
    "nohup": "nohup {}", "setsid": "setsid -f {}", "nice": "nice -n 5 {}", "ionice": "ionice -c3 {}",
    "timeout": "timeout -k 1 5s {}", "time": "time {}", "stdbuf": "stdbuf -o0 {}", "taskset": "taskset 1 {}",
    "strace": "strace -f {}", "unshare": "unshare -r {}", "xvfb-run": "xvfb-run {}", "sudo": "sudo -n {}",
    "doas": "doas {}", "watch": "watch -n 1 '{}'", "script": "script -qc '{}' /dev/null", "flock": "flock /tmp/l -c '{}'",
    "tmux": "tmux new -d '{}'", "screen": "screen -dm {}", "at": "echo '{}' | at now", "uv": "uv run -- {}",
    "poetry": "poetry run {}", "direnv": "direnv exec . {}", "npx": "npx -c '{}'", "git alias": "git -c alias.x='!{}' x",
    "vim": "vim -c ':!{}' -c q", "find": "find . -maxdepth 0 -exec sh -c '{}' ';'",
    "python": "python3 -c \"import os; os.system('{}')\"",
    "subprocess": "python3 -c \"import subprocess; subprocess.run('{}', shell=True)\"",
    "python <<": "python3 - <<'E'\nimport os\nos.system('{}')\nE",
    "node": "node -e \"require('child_process').execSync('{}')\"", "perl": "perl -e 'system(\"{}\")'",
    "ruby": "ruby -e 'system(\"{}\")'", "awk": "awk 'BEGIN{{system(\"{}\")}}'",
    "... --help=false": "{} --help=false", "... --dry-run=false": "{} --dry-run=false",
    "... --version 1": "{} --version 1",
}
# Stand alone in the rows, and are no programs that a wrapper could run.
STATEMENTS = {"alter", "delete", "drop", "flushall", "flushdb", "insert", "truncate", "update"}
# What these programs take for a request for help or refuse to read, whatever stands before it.
HARMLESS_ENDINGS = {
    "... --version 1": {"curl", "mysql", "mysqladmin", "dropdb", "pip", "pip3", "pg_restore", "scp", "rsync", "mv", "chmod",
                        "reboot", "halt", "poweroff", "sudo", "export"},
    "... --dry-run=false": {"git", "rsync", "cargo", "pip", "pip3"},
}


def decide(program, rows):
    text = "\n".join(json.dumps(row) for row in rows)
    output = subprocess.run([program, "decide"], input=text, capture_output=True, text=True, check=True).stdout
    return {row["id"]: row["category"] for row in map(json.loads, output.splitlines())}


def stopped_commands(program, path):
    commands = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        command = row.get("command") or ""
        is_plain = command and not set(command) & set("\n<>`$(){}#\"'\\!=;|&")
        if row["expected"] in ("deny", "ask", "deny_or_ask") and "conflict" not in row and is_plain:
            commands[command] = True
    commands = [command for command in commands if command.split()[0].lower() not in STATEMENTS]
    decided = decide(program, [{"id": str(i), "command": command} for i, command in enumerate(commands)])
    return [command for i, command in enumerate(commands) if decided[str(i)] != "safe"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--show", type=int, default=2, help="how many that are let through are shown for each")
    options, _ = parser.parse_known_args()

    commands = stopped_commands(options.program, options.data / "commands-dev.jsonl")
    rows = {}
    for name, wrapper in WRAPPERS.items():
        for i, command in enumerate(commands):
            if command.split()[0] not in HARMLESS_ENDINGS.get(name, ()):
                rows[f"{name}/{i}"] = wrapper.format(command)
    for i, command in enumerate(commands):
        rows[f"base64/{i}"] = f"echo {base64.b64encode(command.encode()).decode()} | base64 -d | sh"
    decided = decide(options.program, [{"id": id, "command": command} for id, command in rows.items()])
    through = collections.defaultdict(list)
    for id, category in decided.items():
        if category == "safe":
            through[id.rsplit("/", 1)[0]].append(rows[id])
    count = sum(map(len, through.values()))
    print(f"\n{len(commands)} stopped commands behind {len(WRAPPERS) + 1} wrappers and endings: "
          f"{count} of {len(rows)} let through ({100 * count / len(rows):.2f} %)")
    for name, commands in sorted(through.items(), key=lambda item: -len(item[1])):
        print(f"  {name:22} {len(commands):4}   " + "   ".join(map(repr, commands[:options.show])))


if __name__ == "__main__":
    main()

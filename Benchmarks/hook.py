"""What a decision costs as a process of its own, beside `codex execpolicy check` in the same run.

    ./scripts/bench hook
    python3 Benchmarks/hook.py HOOK PROGRAM [--codex PROGRAM] [--count 300]

Every figure is the time from starting a process to its end, as a client sees it, with the input written and the answer
read. The programs take turns, so that a disturbance of the machine hits all alike. Targets: a median below 5 ms on an idle
machine, and at most half of what Codex's own checker takes with a policy of two rules.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

parser = argparse.ArgumentParser()
parser.add_argument("hook")
parser.add_argument("program")
parser.add_argument("--codex")
parser.add_argument("--count", type=int, default=300)
arguments = parser.parse_args()

POLICY = """\
prefix_rule(pattern=["git", "push", "--force"], decision="forbidden")
prefix_rule(pattern=["ls"], decision="allow")
"""


def elapsed(command, input, environment, folder, code=0):
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=folder)
    output, _ = process.communicate(input)
    took = (time.perf_counter() - began) * 1000
    assert process.returncode == code, (command, process.returncode)
    return took, output


def told(command, folder):
    return json.dumps({
        "session_id": "bench", "transcript_path": "/dev/null", "cwd": folder, "hook_event_name": "PreToolUse",
        "permission_mode": "default", "tool_name": "Bash", "tool_use_id": "t",
        "tool_input": {"command": command, "description": "a step"}}).encode()


with tempfile.TemporaryDirectory() as home:
    project = pathlib.Path(home) / "project"
    (project / ".git").mkdir(parents=True)
    (project / ".git/HEAD").write_text("ref: refs/heads/work\n")
    rules = pathlib.Path(home) / "policy.rules"
    rules.write_text(POLICY)
    folder = str(project)
    environment = {"PATH": "/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8", "LLVM_PROFILE_FILE": "/dev/null"}
    hook = [arguments.hook, "claude-code", "PreToolUse"]
    build = "swift build -c release && cd Tests && grep -rn 'x' . | sort | uniq -c | head -n 20"
    cases = {
        "hook: ls": (hook, told("ls", folder)),
        "hook: a build with a pipeline": (hook, told(build, folder)),
        "hook: rm -rf / (blocked)": (hook, told("rm -rf --no-preserve-root /", folder)),
        "the large program: ls": ([arguments.program, "hook", "claude-code", "PreToolUse"], told("ls", folder)),
        "an empty process (/bin/true)": (["/bin/true"], b""),
    }
    if arguments.codex:
        cases["codex execpolicy check: ls"] = (
            [arguments.codex, "execpolicy", "check", "--rules", str(rules), "ls"], b"")
    # The first call in a directory makes the snapshot.
    elapsed(*cases["hook: ls"], environment, folder)
    _, silent = elapsed(*cases["hook: ls"], environment, folder)
    _, denied = elapsed(*cases["hook: rm -rf / (blocked)"], environment, folder)
    assert silent == b"" and b'"deny"' in denied, (silent, denied)
    times = {name: [] for name in cases}
    for _ in range(arguments.count):
        for name, (command, input) in cases.items():
            times[name].append(elapsed(command, input, environment, folder)[0])
    print(f"{'milliseconds':36}{'p50':>8}{'p95':>8}{'p99':>8}{'min':>8}")
    for name, found in times.items():
        found.sort()
        at = lambda part: found[min(len(found) - 1, int(len(found) * part))]  # noqa: E731
        print(f"{name:36}{at(.5):8.2f}{at(.95):8.2f}{at(.99):8.2f}{found[0]:8.2f}")
    ours = statistics.median(times["hook: ls"])
    print(f"\n  median {ours:.2f} ms; the aim is 5 ms on an idle machine (load now {os.getloadavg()[0]:.1f})")
    if arguments.codex:
        theirs = statistics.median(times["codex execpolicy check: ls"])
        print(f"  {ours / theirs:.2f} of codex execpolicy check; the aim is 0.50 or less")

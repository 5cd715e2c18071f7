"""Measures how long the program takes to start and what a waiting process holds in memory.

    start.py PROGRAM
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def start_time(program, arguments, environment):
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawn(program, [program, *arguments], environment, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    passed = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{program} {' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}")
    return passed * 1e3, (usage.ru_utime + usage.ru_stime) * 1e3


def forget(path):
    """Drops the file from the page cache, as after a reboot."""
    descriptor = os.open(path, os.O_RDONLY)
    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(descriptor)


def memory(pid):
    figures = {}
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, size = line.split()[:2]
        figures[name.rstrip(":")] = int(size) / 1024
    return figures["Private_Clean"] + figures["Private_Dirty"], figures["Private_Dirty"], figures["Rss"]


def row(name, value, unit, target=None):
    limit, met = (f"< {target} {unit}", "yes" if value < target else "NO") if target else ("", "")
    print(f"  {name:<46}{f'{value:.1f} {unit}':>16}{limit:>16}{met:>6}", flush=True)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "PATH": os.environ["PATH"], "TASK_ORCHESTRATOR_HOME": f"{home}/state"}
        print(f"Start and memory of {os.path.basename(program)} ({os.path.getsize(program) / 1e6:.0f} MB on disk)\n")
        print(f"  {'':<46}{'measured':>16}{'target':>16}{'met':>6}")
        start_time(program, ["--help"], environment)
        times = sorted(start_time(program, ["--help"], environment) for _ in range(50))
        row("--help, median of 50 new processes", times[25][0], "ms", 30)
        row("  CPU, median", sorted(cpu for _, cpu in times)[25], "ms")
        row("  worst of 50", times[-1][0], "ms")
        cold = []
        for _ in range(10):
            forget(program)
            cold.append(start_time(program, ["--help"], environment)[0])
        row("  median of 10, program not in the page cache", sorted(cold)[5], "ms")

        waiting = pathlib.Path(home) / "waiting"
        waiting.write_text("#!/bin/sh\n: > \"$0.asked\"\nexec sleep 60\n")
        waiting.chmod(0o700)
        settings = pathlib.Path(home) / ".config/task-orchestrator/config.yaml"
        settings.parent.mkdir(parents=True)
        settings.write_text(
            f"providers:\n  command:\n    waiting:\n      argv: [{json.dumps(str(waiting))}]\n")
        process = subprocess.Popen(
            [program, "run", "--provider", "waiting", "How long is the coast of Norway?"], env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            asked = pathlib.Path(f"{waiting}.asked")
            while not asked.exists():
                if process.poll() is not None:
                    raise SystemExit(f"the waiting process ended: {process.stderr.read()}")
                time.sleep(0.05)
            time.sleep(1)
            private, dirty, resident = memory(process.pid)
            row("a run that waits for its model, private memory", private, "MB", 30)
            row("  of it written to", dirty, "MB")
            row("  resident, with the pages of the program", resident, "MB")
        finally:
            process.terminate()
            process.wait(30)


main()

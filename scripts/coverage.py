#!/usr/bin/env python3
"""Prints the line coverage of every room under Sources, and fails below a minimum.

    scripts/coverage.py --minimum 70 PATH-TO-CODECOV.json [FOLDER]

FOLDER holds the profiles of the program's own processes, as the integration tests left them; what those ran counts as
well as what the unit tests ran.
"""
import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = "task-orchestrator"


def tool(name):
    """The command for an LLVM tool of the toolchain; another LLVM refuses its profiles."""
    if sys.platform == "darwin":
        return ["xcrun", name]
    beside = pathlib.Path(shutil.which("swift")).resolve().parent / name
    return [str(beside) if beside.exists() else name]


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True)


def merged_report(codecov, processes):
    """The report over the unit tests and the processes; None where there is nothing to merge."""
    unit_tests = codecov.parent / "default.profdata"
    profiles = sorted(processes.glob("*.profraw"))
    if not unit_tests.exists() or not profiles:
        return None
    products = codecov.parent.parent
    bundle = products / f"{PROGRAM}PackageTests.xctest"
    if bundle.is_dir():
        bundle = bundle / "Contents/MacOS" / bundle.stem
    with tempfile.TemporaryDirectory() as folder:
        merged = pathlib.Path(folder) / "merged.profdata"
        # A process that was killed may leave a profile that cannot be read; the others still count.
        merge = run(*tool("llvm-profdata"), "merge", "-sparse", "-failure-mode=all", "-o", merged, unit_tests,
                    *profiles)
        if merge.returncode:
            sys.exit(f"The profiles in {processes} cannot be merged: {merge.stderr.strip()[-1000:]}")
        export = run(*tool("llvm-cov"), "export", "-summary-only", "-instr-profile", merged, bundle,
                     "-object", products / PROGRAM)
        if export.returncode:
            sys.exit(f"The merged coverage cannot be read: {export.stderr.strip()[-1000:]}")
        return json.loads(export.stdout)


def by_room(report):
    """Lines covered and lines in all, for each room."""
    sources = str(ROOT / "Sources") + os.sep
    rooms = collections.defaultdict(lambda: [0, 0])
    for file in report["data"][0]["files"]:
        if not file["filename"].startswith(sources):
            continue
        room = file["filename"].removeprefix(sources).split(os.sep)[0]
        # Test support is code for tests, not code under test.
        if room == "OrchestratorTestSupport":
            continue
        lines = file["summary"]["lines"]
        rooms[room][0] += lines["covered"]
        rooms[room][1] += lines["count"]
    return rooms


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("report", type=pathlib.Path, help="the file that `swift test --show-codecov-path` names")
    arguments.add_argument("processes", type=pathlib.Path, nargs="?", help="profiles of processes")
    arguments.add_argument("--minimum", type=float, default=0, help="least percentage of lines over all rooms")
    options = arguments.parse_args()

    report = merged_report(options.report, options.processes) if options.processes else None
    rooms = by_room(report or json.loads(options.report.read_text()))
    covered, count = (sum(column) for column in zip(*rooms.values()))
    for room, (part, whole) in sorted(rooms.items()):
        print(f"  {room:<24}{part:>7} of {whole:>6} lines {100 * part / max(whole, 1):>6.1f} %")
    percentage = 100 * covered / max(count, 1)
    print(f"Line coverage of Sources: {percentage:.1f} % ({covered} of {count} lines)")
    if percentage < options.minimum:
        sys.exit(f"Line coverage is below the minimum of {options.minimum:.0f} %.")


if __name__ == "__main__":
    main()

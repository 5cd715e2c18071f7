#!/usr/bin/env python3
"""Prints the line coverage of each room under Sources, and fails below a minimum.

    scripts/coverage.py --minimum 70 PATH-TO-CODECOV.json
"""
import argparse
import collections
import json
import os
import sys

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("report", help="the file that `swift test --show-codecov-path` names")
arguments.add_argument("--minimum", type=float, default=0, help="least percentage of lines over all rooms")
options = arguments.parse_args()

root = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Sources") + os.sep
rooms = collections.defaultdict(lambda: [0, 0])
with open(options.report) as report:
    for file in json.load(report)["data"][0]["files"]:
        room = file["filename"].removeprefix(root).split(os.sep)[0]
        # Test support is code for tests, not code under test.
        if not file["filename"].startswith(root) or room == "OrchestratorTestSupport":
            continue
        lines = file["summary"]["lines"]
        rooms[room][0] += lines["covered"]
        rooms[room][1] += lines["count"]

covered, count = (sum(column) for column in zip(*rooms.values()))
for room, (part, whole) in sorted(rooms.items()):
    print(f"  {room:<24}{part:>7} of {whole:>6} lines {100 * part / max(whole, 1):>6.1f} %")
percentage = 100 * covered / max(count, 1)
print(f"Line coverage of Sources: {percentage:.1f} % ({covered} of {count} lines)")
if percentage < options.minimum:
    sys.exit(f"Line coverage is below the minimum of {options.minimum:.0f} %.")

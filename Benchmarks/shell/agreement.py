"""Holds the parser of shell syntax against `bash -n` and against tree-sitter-bash.

    agreement.py CHECKER [--data DIR] [--seed N] [--show N]

CHECKER is the built `shell-syntax-check`. The cases are the scripts of this machine, the snippets beside this file and,
with --data, the commands of DIR/commands-dev.jsonl; and as many mutations of them, each of which `bash -n` refuses.
Where `tree-sitter-languages` 1.10.2 is installed, the simple commands that are found in what bash accepts are compared
with those that tree-sitter-bash finds. README.md says what is left out of that comparison, and why.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import random
import subprocess
import tempfile

import corpus

try:
    import reference
except ImportError as error:
    reference = None
    missing = error

ENVIRONMENT = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8"}


def bash_accepts(text, folder):
    """Whether `bash -n` reads `text` without an error; in `[[ … ]]` it prints one and still ends with 0."""
    descriptor, path = tempfile.mkstemp(dir=folder)
    with os.fdopen(descriptor, "wb") as file:
        file.write(text.encode("utf-8"))
    try:
        done = subprocess.run(
            ["bash", "-n", path], stdin=subprocess.DEVNULL, capture_output=True, env=ENVIRONMENT, timeout=20)
    except subprocess.TimeoutExpired:
        return None
    finally:
        os.unlink(path)
    complaints = [line for line in done.stderr.splitlines() if b"warning:" not in line]
    return done.returncode == 0 and not complaints


def check(checker, texts):
    """What our parser says of each of `texts`."""
    framed = b"".join(text.encode("utf-8") + b"\0" for text in texts)
    done = subprocess.run([checker], input=framed, stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(texts), f"{len(answers)} answers to {len(texts)} texts"
    return answers


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checker")
    parser.add_argument("--data", help="a folder with commands-dev.jsonl")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print that many disagreements of each kind")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        run(options, folder)


def run(options, folder):
    bases = {"scripts": list(corpus.scripts()), "snippets": list(corpus.snippets())}
    if options.data:
        bases["commands"] = list(corpus.commands(options.data))
    cases = [(kind, name, text) for kind, members in bases.items() for name, text in members]

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        verdicts = list(pool.map(lambda case: bash_accepts(case[2], folder), cases))
        accepted = [case for case, verdict in zip(cases, verdicts) if verdict]
        refused = [case for case, verdict in zip(cases, verdicts) if verdict is False]
        mutations = refused_mutations(accepted, len(accepted) - len(refused), options.seed, folder, pool)

    print(f"  {'':<12}{'bash accepts':>14}{'it refuses':>14}")
    for kind in bases:
        counts = [sum(1 for case in group if case[0] == kind) for group in (accepted, refused)]
        print(f"  {kind:<12}{counts[0]:>14}{counts[1]:>14}")
    print(f"  {'mutations':<12}{'':>14}{len(mutations):>14}")
    refused += mutations

    answers = check(options.checker, [case[2] for case in accepted + refused])
    wrong_refusals = [pair for pair in zip(accepted, answers) if not pair[1]["accepted"]]
    wrong_acceptances = [pair for pair in zip(refused, answers[len(accepted):]) if pair[1]["accepted"]]
    total = len(accepted) + len(refused)
    wrong = len(wrong_refusals) + len(wrong_acceptances)
    print(f"\n  {total} cases; with `bash -n` agree {total - wrong}: {100 * (total - wrong) / total:.2f} % (aim 99.5)")
    print(f"  accepted by bash and incomplete here: {len(wrong_refusals)} of {len(accepted)}")
    print(f"  refused by bash and read here:        {len(wrong_acceptances)} of {len(refused)}")
    for case, answer in wrong_refusals[: options.show]:
        start = answer["offset"]
        context = case[2].encode("utf-8")[max(0, start - 120): start + 80].decode("utf-8", "replace")
        print(f"\n--- incomplete: {case[1]} at {start}: {answer['cause']}\n{context}")
    for case, answer in wrong_acceptances[: options.show]:
        path = os.path.join(folder, "shown")
        with open(path, "w", encoding="utf-8") as file:
            file.write(case[2])
        complaint = subprocess.run(["bash", "-n", path], capture_output=True, text=True, errors="replace").stderr
        print(f"\n--- read here: {case[1]}\n{complaint.replace(path, '')}{case[2] if len(case[2]) < 600 else ''}")
        if len(case[2]) >= 600:
            with open(f"/tmp/read-here-{abs(hash(case[2])) % 10000}", "w", encoding="utf-8") as file:
                file.write(case[2])
                print(file.name)

    print()
    for kind, members in bases.items():
        framed = b"".join(text.encode("utf-8") + b"\0" for _, text in members)
        done = subprocess.run([options.checker, "--time", "20"], input=framed, stdout=subprocess.PIPE, check=True)
        print(f"  time for one of the {kind}: {done.stdout.decode().strip()}")

    if reference is None:
        print(f"\n  tree-sitter-bash was left out: {missing}")
        return
    compare_commands(accepted, answers, options.show)


def refused_mutations(bases, count, seed, folder, pool):
    """`count` mutations of `bases` that bash refuses, each base used as often as the others."""
    chance = random.Random(seed)
    found = []
    while len(found) < count:
        drawn = []
        for kind, name, text in chance.sample(bases, min(len(bases), count - len(found) + 50)):
            drawn.append((f"{kind} mutated", f"{name} mutated", corpus.mutate(text, chance)))
        verdicts = pool.map(lambda case: "\0" not in case[2] and bash_accepts(case[2], folder), drawn)
        found += [case for case, verdict in zip(drawn, verdicts) if verdict is False]
    return found[:count]


def compare_commands(accepted, answers, show):
    excluded = collections.Counter()
    equal = compared = shown = strict = 0
    for case, answer in zip(accepted, answers):
        if not answer["accepted"]:
            continue
        source = case[2].encode("utf-8")
        theirs, reason = reference.commands(source)
        ours = reference.ours(source, answer["commands"])
        strict += reason is None and ours == theirs
        if reason is None and ours != theirs:
            reason = reference.known_difference(source, ours, theirs)
        if reason is not None:
            excluded[reason] += 1
            continue
        compared += 1
        if ours == theirs:
            equal += 1
        elif shown < show:
            shown += 1
            print(f"\n--- commands differ: {case[1]}")
            for name, only in (("ours", ours - theirs), ("theirs", theirs - ours)):
                for words in list(only)[:6]:
                    print(f"  {name}: {[source[start:end].decode('utf-8', 'replace')[:60] for start, end in words]}")
    print(f"\n  simple commands as tree-sitter-bash finds them: {equal} of {compared} accepted cases, "
          f"{100 * equal / max(compared, 1):.2f} % (aim 99)")
    legible = compared + sum(excluded.values()) - excluded[reference.ILLEGIBLE]
    print(f"  with tree-sitter's known faults counted as ours: {strict} of the {legible} it can read, "
          f"{100 * strict / max(legible, 1):.2f} %")
    for reason, count in excluded.most_common():
        print(f"    left out: {count:>5}  {reason}")


if __name__ == "__main__":
    main()

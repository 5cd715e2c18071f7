"""What prediction foretells on five sets of recorded trials.

    prediction.py BENCHMARKS --data DIR

tau-airline: 200 trials of an agent, four of each of 50 tasks. The others have prompts that a model answered rightly or
wrongly; in halueval-dialogue it was drawn by lot which of a right and a wrong answer is given, so that the prompt cannot
tell anything.
"""
import argparse
import json
import lzma
import pathlib
import subprocess
import tempfile


def airline(data, path):
    with path.open("w") as lines:
        for run in json.load(lzma.open(data / "tau-airline-gpt-4o.json.xz")):
            lines.write(json.dumps({
                "id": f"{run['task_id']}-{run['trial']}", "operation": "airline",
                "metadata": {"task": str(run["task_id"])}, "prompt": run["info"]["task"]["instruction"], "model": "gpt-4o",
                "label": "good" if run["reward"] > 0.999 else "bad"}) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--data", required=True, help="the folder with the data sets")
    parser.add_argument("--only", help="one of the sets")
    options = parser.parse_args()
    data = pathlib.Path(options.data)
    sets = [("tau-airline", None), ("halueval-dialogue", None), ("halueval-general", None),
            ("gsm8k-right-wrong", "gpt-4"), ("mmlu-right-wrong", "gpt-4")]
    with tempfile.TemporaryDirectory() as folder:
        for name, model in sets:
            if options.only and options.only != name:
                continue
            rows = pathlib.Path(folder) / f"{name}.jsonl"
            if name == "tau-airline":
                airline(data, rows)
            else:
                rows.write_bytes(lzma.open(data / f"{name}.jsonl.xz").read())
            print(name + (f", {model}" if model else ""), flush=True)
            subprocess.run([options.program, "prediction", "--rows", rows] + (["--model", model] if model else []),
                           check=True)


if __name__ == "__main__":
    main()

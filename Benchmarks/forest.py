"""The random forest beside scikit-learn's: same cases, same features, same trees, depth and threads.

    forest.py BENCHMARKS --data DIR [--trees 100] [--threads 2] [--leaves 1,3,5,10]

Our program reads the 13,936 questions of mmlu-right-wrong that GPT-4 answered, makes the features of each fold from the
other four (words and pairs of words, and traits of the prompt), grows its forest, and writes the features down; then
scikit-learn grows one from the same numbers. Folds are drawn at random, and again so that no subject is on both sides.
"""
import argparse
import json
import lzma
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

import numpy
from scipy.sparse import csr_matrix
from sklearn import __version__ as version
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score


def read(path):
    data = path.read_bytes()
    rows, columns, entries = numpy.frombuffer(data, numpy.int64, 3)
    place = 24
    starts = numpy.frombuffer(data, numpy.int64, rows + 1, place)
    place += 8 * (rows + 1)
    indices = numpy.frombuffer(data, numpy.int32, entries, place)
    place += 4 * entries
    values = numpy.frombuffer(data, numpy.float32, entries, place)
    place += 4 * entries
    outcomes = numpy.frombuffer(data, numpy.uint8, rows, place)
    return csr_matrix((values, indices, starts.astype(numpy.int32)), shape=(rows, columns)), outcomes


def theirs(folder, split, fold, trees, leaf, threads):
    train, outcomes = read(folder / f"{split}-{fold}-train")
    test, truth = read(folder / f"{split}-{fold}-test")
    forest = RandomForestClassifier(trees, min_samples_leaf=leaf, n_jobs=threads, random_state=42)
    start, cpu = time.perf_counter(), time.process_time()
    forest.fit(train, outcomes)
    wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    forest.n_jobs = 1
    single = []
    for row in range(20):
        start = time.perf_counter()
        forest.predict_proba(test[row])
        single.append((time.perf_counter() - start) * 1000)
    return {
        "auroc": roc_auc_score(truth, forest.predict_proba(test)[:, 1]), "wall": wall, "cpu": cpu,
        "single_ms": statistics.median(single), "nodes": sum(tree.tree_.node_count for tree in forest.estimators_),
    }


def ours(program, rows, folder, trees, leaf, threads):
    command = [program, "forest", "--rows", rows, "--trees", str(trees), "--leaf", str(leaf), "--threads", str(threads)]
    if folder:
        command += ["--out", str(folder)]
    return [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True, text=True)
            .stdout.splitlines()]


def mean(lines, name, split):
    return statistics.mean(line[name] for line in lines if line["split"] == split)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--data", required=True, help="the folder with mmlu-right-wrong.jsonl.xz")
    parser.add_argument("--trees", type=int, default=100)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--leaves", default="1,3,5,10")
    options = parser.parse_args()
    leaves = [int(leaf) for leaf in options.leaves.split(",")]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        rows = folder / "rows.jsonl"
        rows.write_bytes(lzma.open(pathlib.Path(options.data) / "mmlu-right-wrong.jsonl.xz").read())
        mine = ours(options.program, rows, folder, options.trees, leaves[0], options.threads)
        others = []
        for line in mine:
            other = theirs(folder, line["split"], line["fold"], options.trees, leaves[0], options.threads)
            others.append(dict(other, split=line["split"]))
        print(f"{options.trees} trees of any depth, {leaves[0]} case(s) in a leaf at least, {options.threads} threads, "
              f"load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores, mean of five folds\n")
        print(f"{'':32}{'ours':>12}{'scikit-learn ' + version:>22}{'':>12}")
        for split in ["random", "subject"]:
            a, b = mean(mine, "auroc", split), mean(others, "auroc", split)
            name = "AUROC, random split" if split == "random" else "AUROC, subject not seen"
            print(f"{name:32}{a:12.4f}{b:22.4f}{a - b:+12.4f}")
        for name, key, digits in [("training, wall s", "wall", 2), ("training, CPU s", "cpu", 2),
                                  ("one prediction, ms", "single_ms", 4), ("nodes", "nodes", 0)]:
            a, b = statistics.mean(x[key] for x in mine), statistics.mean(x[key] for x in others)
            print(f"{name:32}{a:12.{digits}f}{b:22.{digits}f}{a / b:11.3f}x")
        print("\nOurs goes from the prompt to the probability; scikit-learn's begins with the features.\n")
        print(f"{'cases in a leaf at least':>26}{'AUROC random':>16}{'AUROC subject':>16}{'nodes':>12}{'file, MB':>12}")
        for leaf in leaves:
            lines = mine if leaf == leaves[0] else ours(
                options.program, rows, None, options.trees, leaf, options.threads)
            print(f"{leaf:>26}{mean(lines, 'auroc', 'random'):16.4f}{mean(lines, 'auroc', 'subject'):16.4f}"
                  f"{statistics.mean(x['nodes'] for x in lines):12.0f}"
                  f"{statistics.mean(x['bytes'] for x in lines) / 1e6:12.2f}")


if __name__ == "__main__":
    main()

"""Several processes work on one store at once, some of them killed: nothing acknowledged is lost."""
import json
import random
import threading

from support import wrong_answer


def test_forty_processes_open_a_new_store_together(home):
    processes = [home.start("immune", "status", "--json") for _ in range(40)]
    results = [(process.communicate(timeout=120), process.returncode) for process in processes]
    assert [code for _, code in results] == [0] * 40, [errors for (_, errors), code in results if code]
    assert home.json("audit", "verify")["valid"]


def test_of_a_thousand_reservations_exactly_fifty_fit_the_budget(home):
    # One output token of this model costs ten cents, and nothing else costs anything.
    prices = home.folder / "prices.yaml"
    prices.write_text(
        "models:\n  - provider: recorded\n    model: dime\n    input_per_million: 0\n    output_per_million: 100000\n")
    home.configure(f"models:\n  prices: {prices}\nrun:\n  max_output_tokens: 1\n")
    home.run("cost", "budget", "set", "provider:recorded", "--daily", "5.00", "--unit", "imputed_dollars")
    trials = [wrong_answer(n, model="dime", provider="recorded", usage={"input_tokens": 0, "output_tokens": 1})
              for n in range(1000)]
    files = [home.write_trials(f"part-{k}.jsonl", trials[k::8]) for k in range(8)]
    processes = [home.start("replay", "--json", file) for file in files]
    admitted = denied = 0
    for process in processes:
        output, errors = process.communicate(timeout=300)
        assert process.returncode == 0, errors
        for line in map(json.loads, output.splitlines()):
            admitted += line.get("outcome") == "answered"
            denied += line.get("outcome") == "refused_by_budget"
    print(f"1,000 reservations of $0.10 from 8 processes against $5.00: {admitted} admitted, {denied} denied")
    assert (admitted, denied) == (50, 950)
    [ledger] = [row for row in home.json("cost", "summary")["budgets"]
                if row["ledger"] == "provider:recorded" and row["window"] == "day"]
    assert (ledger["spent"], ledger["reserved"], ledger["remaining"]) == (5.0, 0.0, 0.0)


def test_killed_processes_lose_nothing_that_was_acknowledged(home):
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    home.run("immune", "status")
    acknowledged, kills, lock = [], [0], threading.Lock()

    def work(worker):
        trials = {f"wrong-{worker * 1000 + n}": wrong_answer(worker * 1000 + n) for n in range(50)}
        # The last round is left to finish; until then every process is killed wherever it happens to be.
        for last in [False] * 6 + [True]:
            if not trials:
                return
            process = home.start("replay", "--json", home.write_trials(f"{worker}.jsonl", trials.values()))
            if not last:
                with lock:
                    delay = chance.uniform(0.02, 0.5)
                timer = threading.Timer(delay, process.kill)
                timer.start()
            for line in process.stdout:
                if not line.endswith("\n"):
                    break
                report = json.loads(line)
                if "learned" in report:
                    trials.pop(report["id"])
                    with lock:
                        acknowledged.append(report["learned"]["pattern_id"])
            process.wait()
            if not last:
                timer.cancel()
                with lock:
                    kills[0] += process.returncode == -9
            process.stdout.close()
            process.stderr.close()

    workers = [threading.Thread(target=work, args=(k,)) for k in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    audit = home.json("audit", "verify")
    stored = {pattern["pattern_id"] for pattern in home.json("immune", "failures", "--limit", "1000")["failures"]}
    lost = [pattern for pattern in acknowledged if pattern not in stored]
    print(f"seed {seed}: {len(acknowledged)} failures acknowledged, {kills[0]} processes killed, {len(lost)} lost; "
          f"{audit['journal']['entries']} journal entries, chain valid: {audit['journal']['valid']}, "
          f"ledgers add up: {audit['ledgers']['valid']}")
    assert kills[0] > 0
    assert len(acknowledged) == 200 and not lost
    assert audit["valid"] and audit["journal"]["valid"] and audit["ledgers"]["valid"]

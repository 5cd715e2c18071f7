"""The tables that a person reads, as snapshots."""
from support import right_answer, wrong_answer

PRICED = {"model": "gpt-4o-mini", "provider": "openai"}


def trials(home):
    wrong = [wrong_answer(n, label="bad", **PRICED) for n in range(3)]
    unseen = wrong_answer(8, id="unseen", output="It is 12.", expected=None, label="bad",
                          prompt="Ticket 8: which hall is the largest?", **PRICED)
    right = [right_answer(n, label="good", **PRICED) for n in range(10, 14)]
    return home.write_trials("trials.jsonl", [*wrong, {k: v for k, v in unseen.items() if v is not None}, *right])


def test_a_replay_says_what_was_caught_missed_paid_and_learned(home, snapshot):
    snapshot("replay", home.run("replay", trials(home)))


def test_a_second_replay_recognises_the_same_failures(home, snapshot):
    home.run("replay", trials(home))
    snapshot("replay-again", home.run("replay", trials(home)))


def test_the_memory(home, snapshot):
    for seen in [3, 2, 1]:
        home.run("replay", home.write_trials("wrong.jsonl", [wrong_answer(n, **PRICED) for n in range(seen)]))
    snapshot("immune-status", home.run("immune", "status"))
    snapshot("immune-check", home.run("immune", "check", wrong_answer(1)["prompt"], "--operation", "answer"))


def test_the_dashboard_of_the_memory(home, snapshot):
    snapshot("immune-dashboard-empty", home.run("immune", "dashboard", "--days", "2"))
    home.run("replay", trials(home))
    home.run("replay", trials(home))
    snapshot("immune-dashboard", home.run("immune", "dashboard", "--days", "2"))


def test_an_empty_memory_says_so(home, snapshot):
    snapshot("immune-status-empty", home.run("immune", "status"))


def test_the_costs_and_the_budgets(home, snapshot):
    home.run("replay", trials(home))
    home.run("cost", "budget", "set", "provider:openai", "--daily", "2.50", "--monthly", "20")
    home.run("cost", "budget", "set", "session:*", "--rolling", "5h=2.00")
    snapshot("cost-summary", home.run("cost", "summary"))


def test_grades(home, snapshot):
    snapshot("grade", home.run("grade", trials(home), expect=1))


def test_the_audit(home, snapshot):
    home.run("replay", trials(home))
    snapshot("audit", home.run("audit", "verify"))


def test_the_doctor_of_a_fresh_home(home, snapshot):
    home.environment["PATH"] = "/nowhere"
    home.configure("providers: {local: {detect: false}}\n")
    snapshot("doctor-fresh", home.run("doctor"))


def test_the_doctor_of_a_home_with_problems(home, snapshot):
    home.environment["PATH"] = "/nowhere"
    home.configure("providers: {local: {detect: false}, openai: {api_key: your-key-here}}\n")
    home.run("immune")
    home.state.chmod(0o755)
    snapshot("doctor-problems", home.run("doctor", expect=1))
    snapshot("doctor-fixed", home.run("doctor", "--fix"))
    assert home.state.stat().st_mode & 0o777 == 0o700
    assert home.json("doctor")["healthy"]

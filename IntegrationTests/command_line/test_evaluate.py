"""Suites: reading, judging, reports, gates, and going on after a kill."""
import html.parser
import json
import signal
import xml.etree.ElementTree

import pytest

from scripted_openai import ScriptedOpenAI, answer, failure
from support import REPOSITORY, wait_for
from test_network import configure

HOSTILE = "<script>alert('1')</script> & \"q\" \u001b[31m \u202e ]]> <\u0301b> 21"


def suite(home, text, name="suite.yaml"):
    path = home.folder / name
    path.write_text(text)
    return path


RECORDED = """
name: recorded
cases:
  - {id: right, prompt: 6 times 7?, expected: 42, output: "42", graders: [numeric_answer]}
  - {id: wrong, prompt: 6 times 8?, expected: 48, output: "47", graders: [numeric_answer], tags: hard}
"""


def test_the_example_passes_without_a_key(home):
    report = json.loads(home.run("evaluate", REPOSITORY / "Examples/suite.yaml", "--json"))
    assert report["gate"]["outcome"] == "passed"
    assert report["summary"]["cases"] == 93 and report["summary"]["errors"] == 0
    assert report["summary"]["passed"] == 63
    repeated = next(case for case in report["cases"] if case["id"] == "travel-time")
    assert [attempt["status"] for attempt in repeated["attempts"]] == ["passed", "passed", "failed"]


def test_what_a_person_reads(home, snapshot):
    suite(home, RECORDED)
    snapshot("evaluate", home.run("evaluate", "suite.yaml", expect=1))
    snapshot("evaluate-list", home.run("evaluate", "suite.yaml", "--list"))


def test_a_gate_decides_the_exit_code(home):
    suite(home, RECORDED)
    home.run("evaluate", "suite.yaml", expect=1)
    suite(home, RECORDED + "gate: {pass_rate: 0.5}\n")
    home.run("evaluate", "suite.yaml")
    home.run("evaluate", "suite.yaml", "--tag", "hard", expect=1)
    home.run("evaluate", "suite.yaml", "--case", "right")


def test_a_filter_that_fits_nothing_names_the_nearest(home):
    suite(home, RECORDED)
    assert "did you mean right" in home.refused("evaluate", "suite.yaml", "--case", "rihgt")
    assert "did you mean hard" in home.refused("evaluate", "suite.yaml", "--tag", "hart")


@pytest.mark.parametrize("text, told", [
    (b"", "empty"),
    (b"\x00\xff\xfe\x01", "UTF-8"),
    (b"cases: []", "no cases"),
    (b"cases:\n  - prompt: a\n    graders: [numeric_anser]", "suite.yaml:3: the grader"),
    (b"cases:\n  - prompt: a\n    graders: [numeric_anser]", "did you mean numeric_answer"),
    (b"cases:\n  - {id: a, prompt: x}\n  - {id: a, prompt: y}", "suite.yaml:3: there are two cases"),
    (b"cases:\n  - prompt: a\n    temprature: 1", "did you mean temperature"),
    (b"cases:\n  - prompt_file: /etc/passwd", "cannot be used"),
    (b"cases:\n  - prompt_file: .env", "hidden"),
    (b"cases: [[[[", "suite.yaml:"),
    (b"cases:\n  - prompt: a\n  prompt: b\n", "suite.yaml:"),
])
def test_a_wrong_suite_ends_before_anything_is_asked(home, text, told):
    (home.folder / ".env").write_text("OPENAI_API_KEY=sk-secret")
    (home.folder / "suite.yaml").write_bytes(text)
    message = home.refused("evaluate", "suite.yaml")
    assert told in message and "sk-secret" not in message


def test_a_file_that_is_not_there(home):
    assert "cannot be read" in home.refused("evaluate", "nowhere.yaml")
    assert "folder" in home.refused("evaluate", ".")


def test_a_baseline_that_is_none(home):
    suite(home, RECORDED)
    assert "cannot be compared with" in home.refused("evaluate", "suite.yaml", "--baseline", "nowhere.json")
    (home.folder / "broken.json").write_text("{")
    assert "no JSON" in home.refused("evaluate", "suite.yaml", "--baseline", "broken.json")
    (home.folder / "other.json").write_text("{}")
    assert "no report of a suite" in home.refused("evaluate", "suite.yaml", "--baseline", "other.json")


def test_a_report_that_cannot_be_written_is_told_before(home):
    suite(home, RECORDED)
    assert "cannot be written" in home.refused("evaluate", "suite.yaml", "--junit", "no/where.xml")
    (home.folder / "folder").mkdir()
    assert "is a folder" in home.refused("evaluate", "suite.yaml", "--html", "folder")


def test_a_baseline_shows_what_broke_and_what_was_fixed(home):
    suite(home, RECORDED + "gate: {pass_rate: 0, regressions: none}\n")
    assert "nothing to compare with" in home.refused("evaluate", "suite.yaml")
    home.run("evaluate", "suite.yaml", "--save-baseline", "base.json")
    home.run("evaluate", "suite.yaml", "--baseline", "base.json")
    suite(home, (home.folder / "suite.yaml").read_text().replace('"42"', '"41"').replace('"47"', '"48"'))
    report = json.loads(home.run("evaluate", "suite.yaml", "--baseline", "base.json", "--json", expect=1))
    assert report["comparison"]["broken"] == ["right"] and report["comparison"]["fixed"] == ["wrong"]
    assert report["comparison"]["verdicts"] == {"better": 1, "worse": 1, "p": 1, "exceeds_chance": False}
    # What --json prints is a baseline too.
    (home.folder / "printed.json").write_text(json.dumps(report))
    assert "Gate passed" in home.run("evaluate", "suite.yaml", "--baseline", "printed.json")


class Page(html.parser.HTMLParser):
    """What a browser would make of a page: its elements, and the text that is marked."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.attributes, self.marked = [], set(), set(), ""
        self.feed(text)
        assert self.open == [], f"{self.open} are left open"

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        if tag not in ("meta", "br", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"{tag} closes {self.open[-1:]}"
        self.open.pop()

    def handle_data(self, data):
        if "mark" in self.open and "span" not in self.open[self.open.index("mark"):]:
            self.marked += data


@pytest.fixture
def reports(home):
    """All reports of one suite whose every text is hostile."""
    cases = [
        {"id": HOSTILE.replace("\u001b", ""), "prompt": HOSTILE, "expected": 18, "output": HOSTILE, "tags": [HOSTILE],
         "graders": ["numeric_answer"]},
        {"id": "open", "prompt": "x", "output": "y", "graders": ["groundedness"]},
        {"id": "good", "prompt": "x", "output": "y", "graders": ["non_empty"]},
    ]
    (home.folder / "suite.yaml").write_text(json.dumps({"name": HOSTILE, "cases": cases}))
    home.run("evaluate", "suite.yaml", "--junit", "j.xml", "--markdown", "m.md", "--html", "h.html", expect=1)
    return home.folder


def test_junit_is_what_ci_servers_read(reports):
    root = xml.etree.ElementTree.parse(reports / "j.xml").getroot()
    assert root.tag == "testsuites" and [child.tag for child in root] == ["testsuite"]
    (tests,) = root
    counts = {name: int(tests.get(name)) for name in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": 3, "failures": 1, "errors": 1, "skipped": 0}
    assert float(tests.get("time")) >= 0 and tests.get("timestamp").count(":") == 2
    cases = tests.findall("testcase")
    assert [[child.tag for child in case if child.tag != "properties"] for case in cases] == [["failure"], ["error"], []]
    failure = cases[0].find("failure")
    assert "expected 18" in failure.get("message") and "<script>" in failure.text
    assert {p.get("name"): p.get("value") for p in tests.find("properties")}["gate"] == "failed"
    assert all(case.get("classname") and case.get("name") for case in cases)


def test_the_page_holds_nothing_foreign(reports):
    text = (reports / "h.html").read_text()
    page = Page(text)
    assert not page.tags & {"script", "img", "iframe", "link", "b"}
    assert not any(name.startswith("on") for name in page.attributes) and "src" not in page.attributes
    assert page.marked == "21"
    assert "⟨U+202E⟩" in text and "\u202e" not in text and "\u001b" not in text


def test_the_summary_keeps_its_table(reports):
    text = (reports / "m.md").read_text()
    assert "<script" not in text and "\u202e" not in text
    rows = [line for line in text.splitlines() if line.startswith("| ") and "/1 |" in line]
    assert len(rows) == 3


def test_a_very_long_answer_is_cut_with_a_note(home):
    long = "word " * 1_000_000
    (home.folder / "t.jsonl").write_text(json.dumps(
        {"id": "long", "operation": "answer", "prompt": "p", "output": long}) + "\n")
    suite(home, "cases:\n  - {file: t.jsonl, graders: ['length:max=10']}\n")
    output = home.run("evaluate", "suite.yaml", "--html", "h.html", "--junit", "j.xml", "--json", expect=1)
    assert len(output) < 100_000
    assert json.loads(output)["cases"][0]["attempts"][0]["output_length"] == 5_000_000
    assert "first 20000 of 5000000" in (home.folder / "h.html").read_text()
    xml.etree.ElementTree.parse(home.folder / "j.xml")


def test_a_provider_that_refuses_is_no_failure(home):
    suite(home, "defaults: {provider: mine, model: tiny}\ncases:\n  - {id: a, prompt: x}\n")
    with ScriptedOpenAI([failure(401)]) as server:
        configure(home, mine=server)
        report = json.loads(home.run("evaluate", "suite.yaml", "--json", expect=3))
    assert report["summary"]["errors"] == 1 and report["summary"]["failed"] == 0
    assert report["gate"]["outcome"] == "undecided"


def test_an_unknown_provider_ends_it_before_anything_is_asked(parrot):
    suite(parrot, "cases:\n  - {prompt: hello, provider: parrot}\n  - {prompt: hello, provider: parot}\n")
    assert "parrot" in parrot.refused("evaluate", "suite.yaml")
    assert not any(entry["kind"].startswith("spending") for entry in parrot.json("audit", "show")["entries"])


ASKED = """
name: asked
defaults: {provider: mine, model: tiny}
gate: {pass_rate: 0.5}
cases:
  - {id: sum, prompt: 6 times 7?, expected: 42, graders: [numeric_answer], repeats: 4, pass: any}
  - {id: town, prompt: The capital of France?, expected: Paris, graders: [contains]}
"""
ANSWERS = [answer("42"), answer("Paris"), answer("41"), answer("42"), answer("43")]


def told(text):
    """What a report says, without what differs from run to run."""
    report = json.loads(text)
    for part in [report["summary"], *report["cases"], *(a for case in report["cases"] for a in case["attempts"])]:
        for name in ("seconds", "run_id"):
            part.pop(name, None)
    report.pop("started_at")
    return report


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_evaluation_goes_on_and_pays_nothing_twice(home, number):
    suite(home, ASKED)
    with ScriptedOpenAI(ANSWERS) as server:
        configure(home, mine=server)
        whole = told(home.run("evaluate", "suite.yaml", "--parallel", "1", "--json"))
        assert len(server.requests) == 5

    # Two answers come, the third call hangs until the program is gone.
    with ScriptedOpenAI([*ANSWERS[:2], answer("lost"), *ANSWERS[2:]]) as server:
        configure(home, mine=server)
        server.hangs_at = 3
        process = home.start("evaluate", "suite.yaml", "--parallel", "1", "--json")
        wait_for(lambda: len(server.requests) == 3)
        process.send_signal(number)
        output, errors = process.communicate(timeout=60)
        assert output == ""
        if number == signal.SIGKILL:
            assert process.returncode == -signal.SIGKILL
        else:
            assert process.returncode == 3 and "2 of 5 answers are kept" in errors
        done = home.done("evaluate", "suite.yaml", "--parallel", "1", "--json", "--resume")
        assert "Going on: 2 of 5 answers are there already." in done.stderr
        assert told(done.stdout) == whole and len(server.requests) == 6
        # Once it is finished nothing is left to ask.
        assert told(home.run("evaluate", "suite.yaml", "--resume", "--json")) == whole
        # A changed case is asked anew, and no other.
        suite(home, ASKED.replace("The capital of France?", "Which town is the capital of France?"))
        home.run("evaluate", "suite.yaml", "--resume", "--json")
        assert len(server.requests) == 7


def test_the_same_question_again(home):
    with ScriptedOpenAI([answer("It is 42."), answer("It is 42."), answer("It is 41.")]) as server:
        configure(home, mine=server)
        done = home.done("run", "What is 6 times 7?", "--consistency", "3", "--parallel", "1")
        assert done.returncode == 1 and done.stdout == "It is 41.\n"
        assert "Compared  with 2 other answers, charged $0.0004" in done.stderr
        assert "“41”: another answer says \"42\"" in done.stderr
        assert len(server.requests) == 3
        assert home.json("cost")["providers"][0]["today"]["dollars"] == 0.0006
    with ScriptedOpenAI([answer("It is 42.")]) as server:
        configure(home, mine=server)
        report = home.json("run", "What is 6 times 8?", "--consistency", "2")
    assert [sample["answer"] for sample in report["samples"]] == ["It is 42."]
    assert report["charged"] == 0.0004 and report["succeeded"]


def test_other_answers_are_bounded_by_the_budgets(home):
    with ScriptedOpenAI([answer("It is 42.")]) as server:
        configure(home, mine=server)
        home.run("cost", "budget", "set", "provider:mine", "--daily", "0.0000001")
        report = json.loads(home.done("run", "6 times 7?", "--consistency", "3", "--json").stdout)
        assert report["outcome"] == "refused_by_budget" and server.requests == []
        assert {sample["outcome"] for sample in report["samples"]} == {"refused_by_budget"}


@pytest.mark.parametrize("arguments", [["--consistency", "1"], ["--consistency", "2", "second prompt"]])
def test_wrong_ways_to_ask_again(home, arguments):
    assert "--consistency takes" in home.refused("run", "hello", *arguments)

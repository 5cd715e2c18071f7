"""Models that need no key, and snapshots of what a person reads."""
import pathlib
import re
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

# A command provider with a few behaviours, told apart by the first word of the prompt.
MODEL = '''
import json, sys, time
request = json.loads(sys.stdin.readline())
prompt = request["prompt"].split("\\n")[0]
word = prompt.split()[0]
if word == "slow":
    print(json.dumps({"text": "begun "}), flush=True)
    time.sleep(60)
if word == "fail":
    sys.exit("out of order")
text = prompt[6:] if word == "print" else prompt
for piece in text.split(" "):
    print(json.dumps({"text": piece + " "}), flush=True)
print(json.dumps({"answer": {"text": text, "model": "parrot", "finish": "stop",
                             "usage": {"input_tokens": 3, "output_tokens": len(text.split())}}}))
'''


@pytest.fixture
def parrot(home):
    """A home whose only provider is a program that says what it is asked."""
    (home.folder / "model.py").write_text(MODEL)
    home.configure(
        "providers:\n  local: {detect: false}\n  command:\n    parrot:\n"
        f"      argv: [{sys.executable}, {home.folder}/model.py]\n")
    return home


@pytest.fixture
def snapshot(request, home):
    """Compares a text with snapshots/NAME.txt, after what differs from run to run is made the same."""
    def compare(name, text):
        path = HERE / "snapshots" / f"{name}.txt"
        text = normal(text, home)
        if request.config.getoption("--update-snapshots"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        assert path.exists(), f"there is no snapshot {name}; write it with --update-snapshots"
        assert text == path.read_text()
    return compare


def normal(text, home):
    text = text.replace(str(home.folder), "HOME")
    text = re.sub(r"\b[0-9a-f]{32}\b", "ID".ljust(32, "·"), text)
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "YYYY-MM-DD hh:mm", text)
    text = re.sub(r"(?<!\d)\d\d-\d\d \d\d:\d\d", "MM-DD hh:mm", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", "YYYY-MM-DDThh:mm:ss.mmmZ", text)
    text = re.sub(r"in \d+(\.\d+)? m?s\b", "in N s", text)
    text = re.sub(r"\b\d{4}-\d\d-\d\d\b(?! \d|T)", "YYYY-MM-DD", text)
    return text

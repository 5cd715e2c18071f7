"""What a command's exit code says: 0 done, 1 the answer is no, 2 wrong usage or input, 3 could not finish."""
import pytest

ECHO = '''#!/usr/bin/python3
import json, sys
print(json.dumps({"answer": {"text": json.loads(sys.stdin.readline())["prompt"]}}))
'''


@pytest.fixture
def echo(home):
    """A home with two programs of its own as providers: one that answers with the prompt, one that never answers."""
    program = home.folder / "echo.py"
    program.write_text(ECHO)
    program.chmod(0o755)
    home.configure(
        f"providers:\n  command:\n    echo:\n      argv: [{program}]\n    mute:\n      argv: [/bin/false]\n"
        "resilience:\n  retry:\n    max: 0\n")
    return home


@pytest.mark.parametrize("code, arguments", [
    (0, ["run", "Say hello", "--provider", "echo"]),
    (0, ["run", "Say hello", "--provider", "echo", "--stream"]),
    (1, ["run", "Say hello", "--provider", "echo", "--grader", "length:max=5"]),
    (1, ["cost", "budget", "remove", "global", "--daily"]),
    (1, ["immune", "forget", "0123456789abcdef0123456789abcdef"]),
    (2, ["run", "Say hello", "--provider", "nobody"]),
    (2, ["run"]),
    (3, ["run", "Say hello", "--provider", "mute"]),
])
def test_a_command_ends_with_the_code_that_the_readme_tells(echo, code, arguments):
    echo.run(*arguments, expect=code)


def test_a_budget_that_refuses_ends_with_one_and_prints_no_code(echo):
    echo.run("cost", "budget", "set", "provider:echo", "--daily", "10", "--unit", "tokens")
    process = echo.start("run", "Say hello", "--provider", "echo")
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (1, "")
    assert "Refused" in errors and "ExitCode" not in errors

"""Starts the server with the fixtures of the official conformance suite, once for all scenarios."""
import pathlib
import signal
import subprocess

import pytest

from support import PROGRAM, profile_file


@pytest.fixture(scope="session")
def server():
    """The address of the server."""
    process = subprocess.Popen(
        [pathlib.Path(PROGRAM).with_name("mcp-conformance-server"), "--port", "0"], text=True,
        env={"PATH": "/usr/bin:/bin", "LLVM_PROFILE_FILE": profile_file()}, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        line = process.stderr.readline()
        assert "http://127.0.0.1:" in line, line + process.stderr.read()
        yield line.split()[-1]
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
        assert (process.returncode, errors) == (0, "")
    finally:
        process.kill()
        process.communicate()

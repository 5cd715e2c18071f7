"""What client and server said, and whether the server spoke as its protocol version demands.

`Transcript(path).check()` says what is wrong; it reads what tee.py and recording_proxy.py wrote.
"""
import json
import pathlib

import wire

VERSION = "io.modelcontextprotocol/protocolVersion"


class Transcript:
    def __init__(self, path):
        self.path = pathlib.Path(path)

    def lines(self):
        return [json.loads(line) for line in self.path.read_text().splitlines()] if self.path.exists() else []

    def messages(self, speaker=None):
        """Each message that can be read, with who said it."""
        for line in self.lines():
            if speaker in (None, line["from"]):
                yield json.loads(line["line"])

    def requests(self, method):
        return [each for each in self.messages("client") if each.get("method") == method and "id" in each]

    def check(self):
        """What the server said and may not say, as sentences; empty where all is well."""
        return list(wrong(self.lines()))


def wrong(lines):
    """A message belongs to the version that its request named, or else to the one that `initialize` agreed on."""
    agreed, asked = None, {}
    for number, line in enumerate(lines, 1):
        try:
            message = json.loads(line["line"])
        except ValueError:
            yield f"line {number}, of the {line['from']}, is not JSON: {line['line'][:200]!r}"
            continue
        # The ids of different HTTP clients coincide, those within an exchange or on one stdio do not.
        if line["from"] == "client":
            if "method" in message and "id" in message:
                version = (message.get("params") or {}).get("_meta", {}).get(VERSION)
                asked[line.get("exchange"), message["id"]] = message["method"], version
                asked[line.get("exchange"), None] = message["method"], version
            continue
        key = (line.get("exchange"), None if "method" in message else message.get("id"))
        method, version = asked.get(key, (None, None))
        if method is None and "method" not in message and "error" not in message:
            yield f"line {number} answers no request: {line['line'][:200]}"
        if method == "initialize" and "result" in message:
            agreed = message["result"].get("protocolVersion")
        version = version or agreed or "2025-11-25"
        try:
            checked = wire.check(message, version, None if "method" in message else method)
        except Exception as error:  # Whatever the models throw is the finding.
            yield f"line {number}, {version} {message.get('method') or method}: {error}\n{line['line'][:600]}"
            continue
        told = message if "method" in message or "error" in message else message["result"]
        for member in unknown(told, checked):
            yield f"line {number}, {version} {message.get('method') or method}: no member {member} in the schema"


def unknown(told, checked):
    """Members that the models dropped: the schema does not know them."""
    if checked is None:
        return
    yield from missing(told, checked.model_dump(mode="json", by_alias=True, exclude_unset=True), "")


def missing(told, kept, path):
    if isinstance(told, dict) and isinstance(kept, dict):
        for name, value in told.items():
            if name not in kept and (path, name) != ("", "jsonrpc"):
                yield f"{path}/{name}"
            else:
                yield from missing(value, kept.get(name), f"{path}/{name}")
    elif isinstance(told, list) and isinstance(kept, list):
        for index, (value, same) in enumerate(zip(told, kept)):
            yield from missing(value, same, f"{path}/{index}")

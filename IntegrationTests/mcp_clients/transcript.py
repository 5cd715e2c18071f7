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
        exchange = line.get("exchange")  # Ids of different HTTP clients coincide, those within an exchange do not.
        try:
            message = json.loads(line["line"])
        except ValueError:
            if line["from"] == "server":
                yield f"line {number} is not JSON: {line['line'][:200]!r}"
            continue
        if line["from"] == "client":
            for each in message if isinstance(message, list) else [message]:
                if "method" in each and "id" in each:
                    named = (each.get("params") or {}).get("_meta", {}).get(VERSION)
                    asked[exchange, each["id"]] = asked[exchange, None] = each["method"], named
            continue
        is_response = "method" not in message
        method, version = asked.get((exchange, message.get("id") if is_response else None), (None, None))
        if method is None and "result" in message:
            yield f"line {number} answers no request: {line['line'][:200]}"
            continue
        if method == "initialize" and "result" in message:
            agreed = message["result"].get("protocolVersion")
        version = version or agreed or "2025-11-25"
        place = f"line {number}, {version} {message.get('method') or method}"
        try:
            checked = wire.check(message, version, method if is_response else None)
        except Exception as error:  # Whatever the models throw is the finding.
            yield f"{place}: {error}\n{line['line'][:600]}"
            continue
        for member in unknown(message["result"] if "result" in message else message, checked):
            yield f"{place}: the schema knows no member {member}"


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

"""An OpenAI-compatible server that answers after 500 ms and says at the end of its answer how long it took.

    server.py PORT

HTTP/1.1 with connections kept open, on bare asyncio so that it is not what limits the measurement. The answer's text
ends in `served_us=N`: the microseconds from the request's last byte to the answer's first.
"""

import asyncio
import json
import sys
import time

DELAY = 0.5
TEXT = (
    "The handler read the form twice, so the second read found nothing. It now reads it once and hands it on. "
    "I ran the tests of the module: 48 passed. The metrics keep their names. "
) * 4
ANSWER = json.dumps(
    {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 1790000000, "model": "gpt-5-mini",
        "choices": [
            {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": TEXT + "served_us=@@@@@@@@@"}}
        ],
        "usage": {"prompt_tokens": 120, "completion_tokens": 160, "total_tokens": 280},
    }
).encode()
BEFORE, AFTER = ANSWER.split(b"@@@@@@@@@")
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(ANSWER)


class Connection(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.received = b""

    def data_received(self, data):
        self.received += data
        while True:
            head, separator, rest = self.received.partition(b"\r\n\r\n")
            if not separator:
                return
            length = 0
            for line in head.split(b"\r\n")[1:]:
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if len(rest) < length:
                return
            self.received = rest[length:]
            loop = asyncio.get_running_loop()
            loop.call_later(DELAY, self.answer, time.monotonic_ns())

    def answer(self, start):
        if not self.transport.is_closing():
            served = (time.monotonic_ns() - start) // 1000
            self.transport.write(HEAD + BEFORE + b"%09d" % served + AFTER)


async def main():
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", int(sys.argv[1]), backlog=1024)
    await server.serve_forever()


asyncio.run(main())

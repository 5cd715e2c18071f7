"""A test talks to a client here: one step a line on standard input, its outcome a line on standard output.

A driver hands over a function that connects with its client; the steps are the methods of what that yields. The first
line says where the server is:

    {"server": {"command": […], "environment": {…}, "directory": …} or {"url": …, "token": …},
     "mode": "auto", "answers": true}

then each line is a step and its arguments, as in {"step": "call", "tool": "healing_status", "arguments": {}}.
"""
import asyncio
import json
import sys


def plain(value):
    """JSON of whatever a client returns."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value


def refusal(error):
    """What the server said in an error, if it is one of the protocol's."""
    data = getattr(error, "error", error)
    if not hasattr(data, "code"):
        return None
    return {"code": data.code, "message": data.message, "data": getattr(data, "data", None)}


def root(error):
    """The error at the bottom of a group of one."""
    while getattr(error, "exceptions", None):
        error = error.exceptions[0]
    return error


async def outcome(work):
    try:
        return {"result": plain(await work)}
    except asyncio.CancelledError:
        raise
    except Exception as error:
        error = root(error)
        refused = refusal(error)
        return {"refused": refused} if refused else {"failed": f"{type(error).__name__}: {error}"}


class Steps:
    """What every client's steps share: what arrives unasked, answers to questions, calls in the background."""

    def __init__(self, mode):
        self.mode = mode
        self.progress, self.asked, self.answers = [], [], []
        self.calls = {}
        self._seen, self._news = [], asyncio.Condition()

    async def saw(self, notification):
        """The client's handler for whatever arrives; errors and requests are none of ours."""
        notification = plain(getattr(notification, "root", notification))
        if isinstance(notification, dict):
            async with self._news:
                self._seen.append(notification)
                self._news.notify_all()

    def reply(self, message, schema):
        """What a person says to a question: what the test has laid ready."""
        self.asked.append({"message": message, "schema": plain(schema)})
        return self.answers.pop(0) if self.answers else {"action": "cancel"}

    async def on_progress(self, progress, total=None, message=None):
        self.progress.append({"progress": progress, "total": total, "message": message})

    async def notified(self, method, within=60):
        """Waits for a notification of this method and takes it."""
        async def first():
            async with self._news:
                while True:
                    for index, each in enumerate(self._seen):
                        if each["method"] == method:
                            return self._seen.pop(index)
                    await self._news.wait()
        return await asyncio.wait_for(first(), within)

    async def seen(self):
        """What was notified up to now and not waited for."""
        async with self._news:
            return list(self._seen)

    async def call(self, tool, arguments, answers=()):
        self.progress, self.asked, self.answers = [], [], list(answers)
        result = await self.call_tool(tool, arguments)
        return {"result": plain(result), "progress": self.progress, "asked": self.asked}

    async def begin(self, call, tool, arguments):
        """Starts a call under a name of the test's and does not wait for it."""
        self.calls[call] = asyncio.create_task(outcome(self.call_tool(tool, arguments)))

    async def end(self, call):
        return await self.calls.pop(call)

    async def cancel(self, call):
        """Gives a call up, and with it tells the server."""
        task = self.calls.pop(call)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def converse(connect):
    async def line():
        text = await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
        return json.loads(text) if text.strip() else None

    def say(value):
        print(json.dumps(value), flush=True)

    setup = await line()
    try:
        async with connect(**setup) as steps:
            say({"result": plain(await steps.about())})
            while step := await line():
                say(await outcome(getattr(steps, step.pop("step"))(**step)))
    except Exception as error:  # Also of a connection that could not be made: the test shall read why.
        say({"failed": f"{type(root(error)).__name__}: {root(error)}"})
        raise


def main(connect):
    asyncio.run(converse(connect))

"""The official Python client as most have it still, mcp 1: the handshake era."""
import asyncio
import contextlib

import httpx
import mcp.types as types
from conversation import Steps, main
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client
from pydantic import AnyUrl


class Session(Steps):
    async def about(self):
        return {"version": self.greeting.protocolVersion, "server": self.greeting.serverInfo,
                "capabilities": self.greeting.capabilities, "instructions": self.greeting.instructions}

    async def listen(self, resources=()):
        for uri in resources:
            await self.session.subscribe_resource(AnyUrl(uri))

    async def tools(self, cursor=None):
        return await self.session.list_tools(params=page(cursor))

    async def call_tool(self, tool, arguments):
        number = self.session._request_id  # The id that the next request gets; cancelling is left to the caller.
        try:
            return await self.session.call_tool(tool, arguments, progress_callback=self.on_progress)
        except asyncio.CancelledError:
            cancelled = types.CancelledNotification(
                params=types.CancelledNotificationParams(requestId=number, reason="not needed any more"))
            await asyncio.shield(self.session.send_notification(types.ClientNotification(cancelled)))
            raise

    async def resources(self, cursor=None):
        return await self.session.list_resources(params=page(cursor))

    async def templates(self, cursor=None):
        return await self.session.list_resource_templates(params=page(cursor))

    async def read(self, uri):
        return await self.session.read_resource(AnyUrl(uri))

    async def prompts(self, cursor=None):
        return await self.session.list_prompts(params=page(cursor))

    async def prompt(self, name, arguments=None):
        return await self.session.get_prompt(name, arguments)

    async def complete_prompt(self, name, argument, value):
        reference = types.PromptReference(type="ref/prompt", name=name)
        return await self.session.complete(reference, {"name": argument, "value": value})

    async def complete_template(self, uri, argument, value):
        reference = types.ResourceTemplateReference(type="ref/resource", uri=uri)
        return await self.session.complete(reference, {"name": argument, "value": value})

    async def ping(self):
        return await self.session.send_ping()

    async def set_level(self, level):
        return await self.session.set_logging_level(level)


def page(cursor):
    return None if cursor is None else types.PaginatedRequestParams(cursor=cursor)


@contextlib.asynccontextmanager
async def connect(server, mode, answers=True, level=None):
    steps = Session(mode)

    async def elicit(_context, params):
        return types.ElicitResult(**steps.reply(params.message, getattr(params, "requestedSchema", None)))

    async with contextlib.AsyncExitStack() as stack:
        if "url" in server:
            http = await stack.enter_async_context(httpx.AsyncClient(
                headers={"authorization": f"Bearer {server['token']}"}, timeout=120))
            reading, writing, *_ = await stack.enter_async_context(
                streamable_http_client(server["url"], http_client=http))
        else:
            program, *arguments = server["command"]
            parameters = StdioServerParameters(
                command=program, args=arguments, env=server["environment"], cwd=server["directory"])
            reading, writing = await stack.enter_async_context(stdio_client(parameters))
        steps.session = await stack.enter_async_context(ClientSession(
            reading, writing, elicitation_callback=elicit if answers else None,
            message_handler=steps.saw))
        steps.greeting = await steps.session.initialize()
        if level:
            await steps.set_level(level)
        yield steps


if __name__ == "__main__":
    main(connect)

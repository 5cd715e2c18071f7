"""The official Python client, mcp 2: both eras."""
import contextlib

import anyio
import httpx2
import mcp_types as types
from conversation import Steps, main, plain
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.client.subscriptions import PromptsListChanged, ResourcesListChanged, ResourceUpdated, ToolsListChanged

EVENTS = {
    ToolsListChanged: "tools/list_changed", PromptsListChanged: "prompts/list_changed",
    ResourcesListChanged: "resources/list_changed", ResourceUpdated: "resources/updated",
}


class Listening(Steps):
    """How changes reach a client of mcp 2: pushed in the handshake era, by subscription since."""

    def __init__(self, mode, session, group):
        super().__init__(mode)
        self.session, self.group = session, group

    async def listen(self, resources=()):
        if self.session().protocol_version != "2026-07-28":
            for uri in resources:
                await self.session().subscribe_resource(uri)
            return None
        honoured = anyio.Event()
        self.group.start_soon(self.hear, list(resources), honoured)
        await honoured.wait()

    async def heard(self, notification):
        """The client's handler for whatever arrives. Of changes since 2026-07-28 the subscription tells already."""
        method = plain(getattr(notification, "root", notification))
        method = method.get("method", "") if isinstance(method, dict) else ""
        changes = method.removeprefix("notifications/") in EVENTS.values()
        if not changes or self.session().protocol_version != "2026-07-28":
            await self.saw(notification)

    async def hear(self, resources, honoured):
        from mcp.client.subscriptions import listen
        async with listen(
                self.session(), tools_list_changed=True, prompts_list_changed=True, resources_list_changed=True,
                resource_subscriptions=resources) as subscription:
            honoured.set()
            async for event in subscription:
                await self.saw({"method": "notifications/" + EVENTS[type(event)], "uri": getattr(event, "uri", None)})


class Session(Listening):
    def __init__(self, mode, group):
        super().__init__(mode, lambda: self.client.session, group)

    async def about(self):
        client = self.client
        return {"version": client.protocol_version, "server": client.server_info,
                "capabilities": client.server_capabilities, "instructions": client.instructions}

    async def tools(self, cursor=None):
        return await self.client.list_tools(cursor=cursor, cache_mode="bypass")

    async def call_tool(self, tool, arguments):
        return await self.client.call_tool(tool, arguments, progress_callback=self.on_progress)

    async def resources(self, cursor=None):
        return await self.client.list_resources(cursor=cursor, cache_mode="bypass")

    async def templates(self, cursor=None):
        return await self.client.list_resource_templates(cursor=cursor, cache_mode="bypass")

    async def read(self, uri):
        return await self.client.read_resource(uri, cache_mode="bypass")

    async def prompts(self, cursor=None):
        return await self.client.list_prompts(cursor=cursor, cache_mode="bypass")

    async def prompt(self, name, arguments=None):
        return await self.client.get_prompt(name, arguments)

    async def complete_prompt(self, name, argument, value):
        return await self.client.complete(types.PromptReference(name=name), {"name": argument, "value": value})

    async def complete_template(self, uri, argument, value):
        reference = types.ResourceTemplateReference(uri=uri)
        return await self.client.complete(reference, {"name": argument, "value": value})

    async def ping(self):
        return await self.client.send_ping()

    async def set_level(self, level):
        return await self.client.set_logging_level(level)


@contextlib.asynccontextmanager
async def connect(server, mode, answers=True, level=None):
    async with contextlib.AsyncExitStack() as stack:
        group = await stack.enter_async_context(anyio.create_task_group())
        steps = Session(mode, group)

        async def elicit(_context, params):
            return types.ElicitResult(**steps.reply(params.message, getattr(params, "requested_schema", None)))

        if "url" in server:
            http = await stack.enter_async_context(httpx2.AsyncClient(
                headers={"authorization": f"Bearer {server['token']}"}, timeout=120))
            target = streamable_http_client(server["url"], http_client=http)
        else:
            program, *arguments = server["command"]
            target = StdioServerParameters(
                command=program, args=arguments, env=server["environment"], cwd=server["directory"])
        steps.client = await stack.enter_async_context(Client(
            target, mode=mode, elicitation_callback=elicit if answers else None, message_handler=steps.heard, log_level=level))
        yield steps
        group.cancel_scope.cancel()


if __name__ == "__main__":
    main(connect)

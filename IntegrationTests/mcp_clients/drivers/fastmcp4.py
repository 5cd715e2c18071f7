"""fastmcp 4, which many Python agents use."""
import contextlib

import anyio
import mcp_types as types
from conversation import main
from fastmcp import Client
from fastmcp.client.transports import StdioTransport, StreamableHttpTransport
from mcp2 import Listening


class Session(Listening):
    def __init__(self, mode, group):
        super().__init__(mode, lambda: self.client.session, group)

    async def about(self):
        client = self.client
        return {"version": client.protocol_version, "server": client.server_info,
                "capabilities": client.server_capabilities, "instructions": client.instructions}

    async def tools(self, cursor=None):
        return await self.client.list_tools_mcp(cursor=cursor, cache_mode="bypass")

    async def call_tool(self, tool, arguments):
        return await self.client.call_tool_mcp(tool, arguments, progress_handler=self.on_progress)

    async def resources(self, cursor=None):
        return await self.client.list_resources_mcp(cursor=cursor, cache_mode="bypass")

    async def templates(self, cursor=None):
        return await self.client.list_resource_templates_mcp(cursor=cursor, cache_mode="bypass")

    async def read(self, uri):
        return await self.client.read_resource_mcp(uri)

    async def prompts(self, cursor=None):
        return await self.client.list_prompts_mcp(cursor=cursor, cache_mode="bypass")

    async def prompt(self, name, arguments=None):
        return await self.client.get_prompt_mcp(name, arguments)

    async def complete_prompt(self, name, argument, value):
        return await self.client.complete_mcp(types.PromptReference(name=name), {"name": argument, "value": value})

    async def complete_template(self, uri, argument, value):
        reference = types.ResourceTemplateReference(uri=uri)
        return await self.client.complete_mcp(reference, {"name": argument, "value": value})

    async def ping(self):
        return await self.client.session.send_ping()

    async def set_level(self, level):
        return await self.client.set_logging_level(level)


@contextlib.asynccontextmanager
async def connect(server, mode, answers=True, level=None):
    async with anyio.create_task_group() as group:
        steps = Session(mode, group)

        async def elicit(message, _type, params, _context):
            return types.ElicitResult(**steps.reply(message, getattr(params, "requested_schema", None)))

        if "url" in server:
            transport = StreamableHttpTransport(server["url"], headers={"authorization": f"Bearer {server['token']}"})
        else:
            program, *arguments = server["command"]
            transport = StdioTransport(
                program, arguments, env=server["environment"], cwd=server["directory"], keep_alive=False)
        handlers = {"elicitation_handler": elicit} if answers else {}
        async with Client(transport, mode=mode, message_handler=steps.heard, **handlers) as client:
            steps.client = client
            if level:
                await steps.set_level(level)
            yield steps
            group.cancel_scope.cancel()


if __name__ == "__main__":
    main(connect)

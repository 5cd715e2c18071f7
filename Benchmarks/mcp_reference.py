"""The reference of the benchmark `mcp`: a server on the official Python SDK (`mcp` on PyPI) with tools like ours."""

import asyncio

try:
    from mcp.server.mcpserver import MCPServer as Server  # 2.x
except ImportError:
    from mcp.server.fastmcp import FastMCP as Server  # 1.x

server = Server("reference")


@server.tool()
def healing_status() -> dict:
    """Which models can be called now."""
    return {"status": "healthy", "breakers": []}


@server.tool()
async def spawn_agent(prompt: str) -> str:
    """Takes two seconds, as our model does."""
    await asyncio.sleep(2)
    return prompt


if __name__ == "__main__":
    server.run(transport="stdio")

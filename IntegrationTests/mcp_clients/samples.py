"""Sample arguments for every tool, and what a person answers where the tool asks one.

A tool that is listed and has no sample fails a test: whoever adds a tool adds its sample here.
"""

CODE = "def add(a, b):\n    return a + b\n"


def sample(**arguments):
    return arguments


# Values that are functions make what their tool needs first, and return the arguments.
SAMPLES = {
    "healing_status": sample(),
    "request_tool": sample(category="immune", reason="to look at what failed"),
    "spawn_agent": sample(prompt="What is the capital of France?"),
    "spawn_parallel_agents": sample(prompts=["What is the capital of France?", "And of Italy?"]),
    "spawn_archetype_agent": sample(archetype="architect", prompt="Plan a house."),
    "archetype_info": sample(archetype="qc"),
    "cost_summary": sample(),
    "cost_set_budget": sample(provider="openai", daily_limit=1),
    "immune_status": sample(),
    "immune_check": sample(prompt="What is the capital of France?"),
    "immune_failures": sample(limit=5),
    "immune_dashboard": sample(format="json", days=3),
    "predict_risk": sample(prompt="What is the capital of France?"),
    "validate_code": sample(code=CODE, language="python"),
    "list_workflows": sample(),
    "trigger_workflow": sample(workflow="review", prompt="Look at this."),
    "run_with_error_capture": sample(command="echo done"),
    "audit_status": sample(),
    "audit_append": sample(entry_type="decision", title="Use tabs", content="Because of the width."),
}
# What a person answers to the question of a tool that asks.
ANSWERS = {}

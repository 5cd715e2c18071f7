"""Sample arguments for every tool, and what a person answers where the tool asks one.

A tool that is listed and has no sample fails a test: whoever adds a tool adds its sample here.
"""


def sample(**arguments):
    return arguments


def known_failure(client):
    """The id of a failure that the memory has just learned."""
    learned = client.call(
        "immune_record", prompt="How many crates are in hall 7?", failure_type="wrong_answer", lesson="Count them.")
    return learned.structured["pattern_id"]


def waiting_action(client):
    """The id of an action that a person has just refused to let through at once, so that it waits."""
    client.call("spawn_agent", answers=[{"action": "decline"}], prompt="What is it?", working_dir="/etc/somewhere")
    return client.call("inbox_status").structured["pending_approvals"][0]["id"]


# Values that are functions make what their tool needs first, and return the arguments.
SAMPLES = {
    "healing_status": sample(),
    "request_tool": sample(category="immune", reason="to look at what failed"),
    "spawn_agent": sample(prompt="What is the capital of France?"),
    "spawn_parallel_agents": sample(prompts=["What is the capital of France?", "And of Italy?"]),
    "spawn_archetype_agent": sample(archetype="architect", prompt="Plan a house."),
    "archetype_info": sample(archetype="qc"),
    "grade_answer": sample(prompt="What is 6 times 7?", answer="42", graders=["non_empty"]),
    "cost_summary": sample(),
    "cost_set_budget": sample(provider="scripted", daily_limit=0.25),
    "immune_status": sample(),
    "immune_check": sample(prompt="What is the capital of France?"),
    "immune_failures": sample(limit=5),
    "immune_record": sample(prompt="How far is it?", failure_type="refusal", lesson="Give it a map."),
    "immune_forget": lambda client: sample(pattern_id=known_failure(client)),
    "predict_risk": sample(prompt="What is the capital of France?"),
    "immune_dashboard": sample(format="json", days=3),
    "audit_status": sample(),
    "audit_append": sample(entry_type="decision", title="Use tabs", content="Because of the width."),
    "inbox_status": sample(include_history=True),
    "approve_action": lambda client: sample(action_id=waiting_action(client), approve=True),
    "classify_operation": sample(command="git push --force"),
    "audit_verify": sample(),
    "breaker_change": sample(breaker="scripted/tiny", change="close"),
}
# What a person answers to the question of a tool that asks.
AGREED = {"action": "accept", "content": {"agree": True}}
ANSWERS = {"immune_forget": AGREED, "approve_action": AGREED, "breaker_change": AGREED}

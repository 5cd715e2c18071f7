"""Which scenarios the official suite has for servers, required and not, and that each of them has its tests here."""
import pytest

# Files that hold scenarios add them to the list when they are read.
import test_core_scenarios, test_handshake_scenarios, test_header_scenarios  # noqa: E401, F401
import test_question_scenarios, test_stateless_scenarios, test_task_scenarios  # noqa: E401, F401
from mcp_http import HANDSHAKE, STATELESS
from scenarios import every_case

SHARED = """
    completion-complete tools-list tools-call-simple-text tools-call-image tools-call-audio
    tools-call-embedded-resource tools-call-mixed-content tools-call-error tools-call-with-progress
    server-sse-multiple-streams resources-list resources-read-text resources-read-binary resources-templates-read
    prompts-list prompts-get-simple prompts-get-with-args prompts-get-embedded-resource prompts-get-with-image
    dns-rebinding-protection json-schema-2020-12"""
HANDSHAKE_ONLY = """
    server-initialize ping logging-set-level tools-call-with-logging tools-call-sampling tools-call-elicitation
    elicitation-sep1034-defaults elicitation-sep1330-enums resources-subscribe resources-unsubscribe
    server-session-lifecycle server-sse-polling"""
STATELESS_ONLY = """
    server-stateless sep-2164-resource-not-found caching http-header-validation http-custom-header-server-validation
    input-required-result-basic-elicitation input-required-result-basic-sampling
    input-required-result-basic-list-roots input-required-result-request-state
    input-required-result-multiple-input-requests input-required-result-multi-round
    input-required-result-missing-input-response input-required-result-non-tool-request
    input-required-result-result-type input-required-result-unsupported-methods
    input-required-result-tampered-state input-required-result-capability-check
    input-required-result-ignore-extra-params input-required-result-validate-input
    tasks-lifecycle tasks-capability-negotiation tasks-wire-fields tasks-request-state-removal tasks-mrtr-input
    tasks-request-headers tasks-dispatch-and-envelope tasks-status-notifications tasks-required-task-error
    tasks-mrtr-composition"""


@pytest.mark.parametrize("version, names", [(STATELESS, SHARED + STATELESS_ONLY), (HANDSHAKE, SHARED + HANDSHAKE_ONLY)])
def test_every_scenario_of_the_official_suite_has_tests_in_its_version(version, names):
    assert {name for covered, name in every_case if covered == version} == set(names.split())

"""Names tests after the scenarios of the official conformance suite, and the checks within them."""
import pytest

from mcp_http import HANDSHAKE, STATELESS, HandshakeClient, StatelessClient

BOTH = (STATELESS, HANDSHAKE)
every_case = []


class Target:
    """The server under test, spoken to in one version."""

    def __init__(self, url, version):
        self.url, self.version = url, version
        self.clients = []

    def connect(self, **options):
        client = (StatelessClient if self.version == STATELESS else HandshakeClient)(self.url, **options)
        self.clients.append(client)
        return client

    def close(self):
        for client in self.clients:
            client.close()


class Scenarios:
    """The scenarios of one file.

        scenarios = Scenarios(BOTH)

        @scenarios("ping")
        def answers_with_nothing(target): …

        test_scenario = scenarios.test()
    """

    def __init__(self, versions):
        self.versions, self.cases = versions, []

    def __call__(self, name, *cases, versions=None):
        """Makes a function the test of a scenario, once for each of `cases`, which it is given, if there are any."""
        def add(body):
            for version in versions or self.versions:
                for case in cases or [()]:
                    check = body.__name__.replace("_", " ")
                    identifier = f"{version} {name}: {check}" + (f" ({case[0]})" if case else "")
                    self.cases.append(pytest.param(version, body, case, id=identifier))
                    every_case.append((version, name))
            return body
        return add

    def test(self):
        @pytest.mark.parametrize("version, body, case", self.cases)
        def test_scenario(server, version, body, case):
            target = Target(server, version)
            try:
                body(target, *case)
            finally:
                target.close()
        return test_scenario

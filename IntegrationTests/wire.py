"""Checks what a server sends against the schema of its protocol version.

The models come from the package mcp-types; those of the tasks extension, which it lacks, are written out here.
"""
import datetime
import functools
import json
import typing

import pydantic
from mcp_types import methods

STATELESS = "2026-07-28"


class Task(pydantic.BaseModel):
    """What every message about a task carries, flat beside `resultType` (ext-tasks)."""

    model_config = pydantic.ConfigDict(extra="allow", strict=True)
    taskId: str
    status: typing.Literal["working", "input_required", "completed", "failed", "cancelled"]
    createdAt: typing.Annotated[datetime.datetime, pydantic.Strict(False)]
    lastUpdatedAt: typing.Annotated[datetime.datetime, pydantic.Strict(False)]
    ttlMs: typing.Annotated[int, pydantic.Field(gt=0)] | None
    pollIntervalMs: typing.Annotated[int, pydantic.Field(gt=0)] | None = None
    statusMessage: str | None = None


class CreatedTask(Task):
    """The answer to a call that became a task."""

    resultType: typing.Literal["task"]


class DetailedTask(Task):
    """A task as `tasks/get` and `notifications/tasks` tell it: with what belongs to its status, and nothing else."""

    result: dict | None = None
    error: dict | None = None
    inputRequests: dict | None = None

    @pydantic.model_validator(mode="after")
    def has_what_its_status_demands(self):
        belongs = {"completed": "result", "failed": "error", "input_required": "inputRequests"}.get(self.status)
        for member in ("result", "error", "inputRequests"):
            present = getattr(self, member) is not None
            if present != (member == belongs):
                raise ValueError(f"a task that is {self.status} and {'has' if present else 'lacks'} {member}")
        return self


class Acknowledgement(pydantic.BaseModel):
    """The answer to `tasks/update` and `tasks/cancel`."""

    model_config = pydantic.ConfigDict(extra="forbid", strict=True)
    resultType: typing.Literal["complete"]
    meta: dict | None = pydantic.Field(None, alias="_meta")


class Error(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", strict=True)
    code: int
    message: str
    data: typing.Any = None


class Failure(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", strict=True)
    jsonrpc: typing.Literal["2.0"]
    id: int | str = None  # Left out where the request could not be read; null is no id.
    error: Error


class Success(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", strict=True)
    jsonrpc: typing.Literal["2.0"]
    id: int | str
    result: dict


EXTENSION = {"tasks/get": DetailedTask, "tasks/update": Acknowledgement, "tasks/cancel": Acknowledgement}


@functools.cache
def adapter(model):
    return pydantic.TypeAdapter(model)


def validate(model, value):
    """Checks as JSON, strictly: a number that came as a string is wrong, a name of Python's instead of JSON's too."""
    return adapter(model).validate_json(json.dumps(value), strict=True, by_alias=True, by_name=False)


def check(message, version, answers=None):
    """Raises where the schema of `version` does not allow a server to send `message`.

    `answers`: the method of the request that it is the response to.
    """
    if "method" in message:
        return check_method(message, version)
    if "error" in message:
        return validate(Failure, message)
    validate(Success, message)
    if answers is None:
        return None
    result = message["result"]
    if version == STATELESS and answers in EXTENSION:
        assert result["resultType"] == "complete"
        return validate(EXTENSION[answers], result)
    if version == STATELESS and answers == "tools/call" and result.get("resultType") == "task":
        validate(CreatedTask, result)
        # The core schema knows no other result of a call, and validators that know only it must not stumble.
        return validate(model_of_result(answers, version, result), result)
    return validate(model_of_result(answers, version, result), result)


def model_of_result(method, version, result):
    """The model for a result; every result would pass for one of questions, so those are told apart by their type."""
    models = methods.SERVER_RESULTS[method, version]
    models = typing.get_args(models) or (models,)
    asks = result.get("resultType") == "input_required"
    fitting = [model for model in models if (model.__name__ == "InputRequiredResult") == asks]
    assert fitting, f"{version} allows no questions in the answer to {method}"
    return fitting[0]


def check_method(message, version):
    method = message["method"]
    if version == STATELESS:
        assert "id" not in message, f"a server of {version} sends no requests, but this: {message}"
        if method == "notifications/tasks":
            return validate(DetailedTask, message["params"])
    known = methods.SERVER_REQUESTS if "id" in message else methods.SERVER_NOTIFICATIONS
    assert (method, version) in known, f"{version} has no {method} that a server may send"
    return validate(known[method, version], message)

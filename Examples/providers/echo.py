#!/usr/bin/env python3
"""A command provider in a few lines: it answers with the prompt, word by word.

    echo '{"prompt": "Say hello", "model": ""}' | python3 echo.py

Name it in your own configuration as the program of the command provider, and put your own model where `answer` is. A
request is one line of JSON on stdin; the lines that may be written are described at the type CommandModel.
"""
import json
import sys


def answer(request):
    """Yields the answer piece by piece."""
    words = request["prompt"].split()
    for number, word in enumerate(words):
        yield word if number == 0 else " " + word


def main():
    request = json.loads(sys.stdin.readline())
    if not request["prompt"].strip():
        print(json.dumps({"error": {"class": "invalid_request", "message": "the prompt is empty"}}))
        return
    count = 0
    for piece in answer(request):
        count += 1
        print(json.dumps({"text": piece}), flush=True)
    words = len(request["prompt"].split()) + len((request.get("system") or "").split())
    print(json.dumps({"answer": {
        "model": request["model"] or "echo",
        "finish": "stop",
        "usage": {"input_tokens": words, "output_tokens": count},
    }}))


if __name__ == "__main__":
    main()

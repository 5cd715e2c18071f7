"""The simple commands of a text as tree-sitter-bash sees them, and as we do, in one form.

A command is the tuple of the places of its words. Commands named `[` are left out on both sides: tree-sitter reads them
as tests.
"""

import re
import warnings

warnings.simplefilter("ignore")

from tree_sitter_languages import get_parser  # noqa: E402

PARSER = get_parser("bash")
ILLEGIBLE = "tree-sitter cannot read all of it (ERROR or MISSING nodes)"


def commands(source):
    """The set of the commands of `source`, and why they cannot be compared, or None."""
    tree = PARSER.parse(source)
    if tree.root_node.has_error:
        return frozenset(), ILLEGIBLE
    found = set()
    nodes = [tree.root_node]
    while nodes:
        node = nodes.pop()
        if node.type == "command":
            words = words_of(node)
            words = joined(words)
            if words and source[words[0][0]:words[0][1]] != b"[":
                found.add(words)
        elif node.type in ("declaration_command", "unset_command"):
            found.add(joined(tuple((child.start_byte, child.end_byte) for child in node.children) + strays(node)))
        nodes.extend(node.children)
    return frozenset(found), None


def words_of(node):
    words = []
    for index, child in enumerate(node.children):
        if node.field_name_for_child(index) in ("name", "argument"):
            words.append((child.start_byte, child.end_byte))
    return tuple(words) + strays(node)


def joined(words):
    """Words between which there is nothing are one: tree-sitter cuts `name[0]` in two."""
    result = []
    for start, end in sorted(words):
        if result and result[-1][1] == start:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return tuple(result)


def strays(node):
    """The words after a redirection, which tree-sitter counts among the targets of it."""
    parent = node.parent
    if parent is None or parent.type != "redirected_statement":
        return ()
    found = []
    for redirect in parent.children:
        if redirect.type == "file_redirect":
            targets = [child for index, child in enumerate(redirect.children)
                       if redirect.field_name_for_child(index) == "destination"]
            found += [(child.start_byte, child.end_byte) for child in targets[1:]]
    return tuple(found)


def ours(source, ranges):
    """Our commands in the same form."""
    found = set()
    for words in ranges:
        words = tuple((start, end) for start, end in words)
        if source[words[0][0]:words[0][1]] != b"[":
            found.add(words)
    return frozenset(found)


RESERVED = {b"if", b"then", b"elif", b"else", b"fi", b"for", b"while", b"until", b"do", b"done", b"case", b"esac", b"}"}
BACKQUOTED = re.compile(rb"`(?:\\.|[^`\\])*`", re.S)
ASSIGNED_DIGIT = re.compile(rb"\d\w*=")


def known_difference(source, ours, theirs):
    """The class of a fault of tree-sitter-bash that explains a difference, or None.

    Every command that only one side has must be explained by a class of its own; the first one names the case.
    """
    ours_only, theirs_only = sorted(ours - theirs), sorted(theirs - ours)
    reasons = [fault(source, words, ours_only) for words in theirs_only]
    reasons += [omission(source, words, theirs_only) for words in ours_only]
    return reasons[0] if reasons and all(reasons) else None


def fault(source, words, ours_only):
    """Why tree-sitter sees the command `words` where there is none, or another one; None if that is unknown."""
    texts = [source[start:end] for start, end in words]
    if texts[0].startswith(b"(("):
        return "takes ((…)) for the name of a command"
    if texts[0] in (b"coproc", b"time"):
        return f"does not know {texts[0].decode()}"
    if texts[0] == b"}" and b"coproc" in source:
        return "does not know coproc"
    if texts[0] in RESERVED or runs_on(source, words):
        return "takes reserved words for commands, or runs over the end of a line"
    if in_escaped_backquotes(source, words):
        return "does not read what backslashes hide in backquotes"
    if any(start > 0 and source[start - 1:start] not in (b" ", b"\t", b"\n", b";", b"&", b"|", b"(", b"`", b"{", b")")
           for start, end in words):
        return "cuts a word in two"
    for candidate in ours_only:
        reason = same_command(source, candidate, words)
        if reason:
            return reason
    return None


def omission(source, words, theirs_only):
    """Why tree-sitter does not see the command `words`, which we see; None if that is unknown."""
    for candidate in theirs_only:
        reason = same_command(source, words, candidate)
        if reason:
            return reason
        inside = candidate[0][0] <= words[0][0] and words[-1][1] <= candidate[-1][1]
        shared = set(words) & set(candidate)
        if inside or shared:
            return fault(source, candidate, [words])
    if in_escaped_backquotes(source, words):
        return "does not read what backslashes hide in backquotes"
    if source[:words[0][0]].rstrip(b" ").endswith(b"`"):
        return "does not look into backquotes inside ${…} and here-documents"
    return None


def same_command(source, ours, theirs):
    """Why `ours` and `theirs`, which differ, are one command; None if they are not."""
    def kept(words):
        return [(start, end) for start, end in words if source[start:end] != b"-"]

    if kept(ours) == kept(theirs):
        return "drops a lone dash before a redirection"
    if len(theirs) < len(ours) and ours[:len(theirs)] == theirs:
        between = source[theirs[-1][1]:ours[len(theirs)][0]]
        if b">" in between or b"<" in between:
            return "loses the words behind a redirection"
    unnamed = tuple(place for place in theirs if not (
        re.fullmatch(rb"\{\w+\}", source[place[0]:place[1]]) and source[place[1]:place[1] + 1] in (b"<", b">")))
    if unnamed == ours:
        return "does not know {name}> and {name}<"
    if [end for _, end in ours] == [end for _, end in theirs] and any(
            source[start:start + 2] == b"\\ " for start, _ in ours):
        return "drops an escaped blank"
    if ours[1:] == theirs and ASSIGNED_DIGIT.match(source[ours[0][0]:ours[0][1]]):
        return "takes 1A=2 for an assignment"
    return None


def runs_on(source, words):
    """Whether a newline that nothing continues stands between two of `words`."""
    return any(b"\n" in source[first[1]:second[0]].replace(b"\\\n", b"") for first, second in zip(words, words[1:]))


def in_escaped_backquotes(source, words):
    """Whether `words` lie between backquotes among which backslashes protect something, or hold such."""
    for match in BACKQUOTED.finditer(source):
        if re.search(rb"\\[`\"\\$]", match.group()):
            inside = match.start() <= words[0][0] and words[-1][1] <= match.end()
            holds = words[0][0] <= match.start() and match.end() <= words[-1][1]
            if inside or holds:
                return True
    return False

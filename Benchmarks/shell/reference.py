"""The simple commands of a text as tree-sitter-bash sees them, and as we do, in one form.

A command is the tuple of the places of its words. Commands named `[` are left out on both sides: tree-sitter reads them
as tests.
"""

import warnings

warnings.simplefilter("ignore")

from tree_sitter_languages import get_parser  # noqa: E402

PARSER = get_parser("bash")


def commands(source):
    """The set of the commands of `source`, and why they cannot be compared, or None."""
    tree = PARSER.parse(source)
    if tree.root_node.has_error:
        return frozenset(), "tree-sitter cannot read all of it (ERROR or MISSING nodes)"
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


def known_difference(source, ours, theirs):
    """The class of a known fault of tree-sitter-bash that explains a difference, or None."""
    return None

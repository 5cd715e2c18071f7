"""The scripts and commands that the parser of shell syntax is measured on, and their mutations."""

import json
import os
import random
import re
import stat

FOLDERS = ["/usr/share", "/etc", "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/local", "/var/lib/dpkg/info", "/opt"]
SHEBANG = re.compile(rb"#! ?/(usr/)?(local/)?bin/(env )?(ba|da|k)?sh\b")
SUFFIXES = (".sh", ".bash", ".preinst", ".postinst", ".prerm", ".postrm", ".config")
LONGEST = 200_000


def scripts():
    """The shell scripts of this machine, each text once, in the order of their paths."""
    seen = set()
    for top in FOLDERS:
        for folder, folders, files in os.walk(top):
            folders.sort()
            for name in sorted(files):
                path = os.path.join(folder, name)
                text = read_script(path)
                if text is not None and text not in seen:
                    seen.add(text)
                    yield path, text


def read_script(path):
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or not 0 < status.st_size <= LONGEST:
            return None
        with open(path, "rb") as file:
            start = file.read(64)
            is_script = SHEBANG.match(start) or path.endswith(SUFFIXES) or "/bash-completion/completions/" in path
            if not is_script:
                return None
            text = (start + file.read()).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return None if "\0" in text else text


def snippets():
    """The committed snippets, which are separated by lines of `%%`."""
    with open(os.path.join(os.path.dirname(__file__), "snippets.txt"), encoding="utf-8") as file:
        for number, text in enumerate(file.read().split("\n%%\n")):
            yield f"snippet {number + 1}", text


def commands(folder):
    """The commands of a folder of labelled cases, each once."""
    seen = set()
    with open(os.path.join(folder, "commands-dev.jsonl"), encoding="utf-8") as file:
        for line in file:
            case = json.loads(line)
            text = case.get("command")
            if text and text not in seen and "\0" not in text and is_encodable(text):
                seen.add(text)
                yield case["id"], text


def is_encodable(text):
    try:
        text.encode("utf-8")
        return True
    except UnicodeEncodeError:
        return False


TOKEN = re.compile(r"\s+|\w+|<<-|<<<|;;&|&>>|<<|>>|&&|\|\||;;|;&|\|&|&>|\$\(\(|\$\(|\$\{|.", re.S)
INSERTED = [
    "(", ")", "{", "}", "'", '"', "`", "$(", "${", "$((", "))", ";", ";;", "&&", "||", "|", "&", "<", ">", "<<", "if",
    "then", "fi", "do", "done", "case", "esac", "in", "for", "while", "[[", "]]", "((", "!", "\\", "\n", "=(", "<(",
    "else", "elif", "function", "}", "EOF", "#", "2>&1", "&>", ">&", "!(", "@(", "[", "]",
]


def mutate(text, chance):
    """`text` with one or two tokens or characters deleted, inserted, doubled or swapped."""
    for _ in range(chance.choice([1, 1, 1, 2])):
        if chance.random() < 0.5:
            pieces = list(text)
        else:
            pieces = TOKEN.findall(text)
        if not pieces:
            return text
        place = chance.randrange(len(pieces))
        kind = chance.randrange(4)
        if kind == 0:
            del pieces[place]
        elif kind == 1:
            pieces.insert(place, chance.choice(INSERTED))
        elif kind == 2:
            pieces.insert(place, pieces[place])
        else:
            other = min(place + chance.randrange(1, 4), len(pieces) - 1)
            pieces[place], pieces[other] = pieces[other], pieces[place]
        text = "".join(pieces)
    return text

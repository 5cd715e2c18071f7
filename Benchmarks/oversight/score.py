#!/usr/bin/env python3
"""How the built-in rules judge labelled commands.

    score.py --program PATH --data DIR [--wrong] [--source NAME]
    score.py --program PATH --corpora DIR [--wrong]

PATH is the built `oversight-score`, the DIR of --data holds commands-dev.jsonl, that of --corpora our own labelled cases, one
file for each family, whose labels are the three answers themselves. A row counts as stopped when it is asked about or
blocked. Rows whose label depends on what cannot be given here (the peer's own settings, environment or fixture
repository, or two labels that contradict each other) are left out.
"""
import argparse, collections, glob, json, pathlib, re, subprocess, sys

NOT_GIVEN = ("custom_config", "env", "policy", "policy_under_test", "shellfirm")
GIVEN_FOLDERS = ("tempDir", "tmpDir", "repo")

FAMILIES = [
    ("git", r"(^|[\s;&|(`])(git|gitt)\s"), ("curl to sh", r"(curl|wget|http|base64|xxd|openssl)\b.*\|\s*(sudo\s+)?(\w*sh|python\d?|node|ruby|perl)\b|<\(\s*(curl|wget)"),
    ("SQL", r"(?i)\b(psql|mysql|sqlite3|mongo|redis-cli|dropdb|drop (table|database|index|schema|role)|truncate table|delete\s+from|flushall|flushdb|update\s+\w+\s+set)\b"),
    ("k8s/helm", r"\b(kubectl|helm|k (delete|apply|replace|cordon))\b"), ("IaC", r"\b(terraform|pulumi|ansible|tofu)\b"),
    ("docker", r"\b(docker|podman|docker-compose)\b"),
    ("clouds", r"\b(awss?|gcloud|gsutil|az|azcopy|heroku\w*|fly\w*|vercel|netlify|ntlify|doppler|wrangler|fastly)\b"),
    ("secrets", r"(\.ssh|\.aws|\.env\b|id_rsa|\.netrc|\.npmrc|server\.key|certs|\.gnupg|credentials|\.kube|printenv)"),
    ("self", r"\bnah\b|hooks\.json|settings\.json"),
    ("inline -c/-e", r"\b(python\d?|node|ruby|perl|php|pwsh|py)\s.*(-c|-e|--eval|-Ic|-Com)"),
    ("sh -c/eval", r"\b(\w*sh\s+-\w*c|eval|source|exec)\b"), ("rm/find", r"\b(rm|find|unlink|rmdir|shred)\b"),
    ("disk/system", r"\b(dd|mkfs\S*|fdisk|gdisk|parted|sfdisk|mount|systemctl|kill\w*|shutdown\w*|reboot\w*|halt\w*|poweroff\w*|chmod|chown|iptables|lv\w+|vg\w+|pv\w+|cryptsetup|ip|ifconfig|route|init)\b"),
    ("services", r"."),
]


def family(command):
    return next(name for name, pattern in FAMILIES if re.search(pattern, command, re.S))


def short(source):
    return source.split("/")[-1].split("@")[0] + ("-0" if "@v0.9" in source else "")


def read(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        context = row.get("context") or {}
        if "conflict" in row or not row.get("command") or any(key in context for key in NOT_GIVEN):
            continue
        if "cwd_expr" in context and context["cwd_expr"] not in GIVEN_FOLDERS:
            continue
        rows.append(row)
    return rows


def table(title, groups, rows):
    print(f"\n{title:26} {'deny':>5} {'blocked':>8} {'asked':>7} {'stopped':>8} | {'ask':>5} {'blocked':>8} {'asked':>7} {'stopped':>8} |"
          f" {'allow':>5} {'blocked':>8} {'asked':>7} | {'not_deny':>8} {'blocked':>8}")
    for name, members in groups:
        cells = [f"{name[:26]:26}"]
        for label in ("deny", "ask"):
            chosen = [r for r in members if r["expected"] == label or (label == "ask" and r["expected"] == "deny_or_ask")]
            blocked = sum(r["got"]["category"] == "blocked" for r in chosen)
            asked = sum(r["got"]["category"] == "requires_approval" for r in chosen)
            n = len(chosen)
            cells.append(f"{n:5} " + (f"{100 * blocked / n:7.1f}% {100 * asked / n:6.1f}% {100 * (blocked + asked) / n:7.1f}%" if n else f"{'-':>8} {'-':>7} {'-':>8}") + " |")
        chosen = [r for r in members if r["expected"] == "allow"]
        n = len(chosen)
        blocked = sum(r["got"]["category"] == "blocked" for r in chosen)
        asked = sum(r["got"]["category"] == "requires_approval" for r in chosen)
        cells.append(f"{n:5} " + (f"{100 * blocked / n:7.1f}% {100 * asked / n:6.1f}%" if n else f"{'-':>8} {'-':>7}") + " |")
        chosen = [r for r in members if r["expected"] == "not_deny"]
        n = len(chosen)
        blocked = sum(r["got"]["category"] == "blocked" for r in chosen)
        cells.append(f"{n:8} " + (f"{100 * blocked / n:7.1f}%" if n else f"{'-':>8}"))
        print(" ".join(cells))


def contradicted():
    """The ids in the first table of judged-otherwise.md: rows that another source labels the other way."""
    text = (pathlib.Path(__file__).parent / "judged-otherwise.md").read_text(encoding="utf-8").split("\n## ")[1]
    return {name for line in text.splitlines() if line.startswith("|") for name in re.findall(r"[a-z0-9-]+-\d{4}", line.split("|")[1])}


def is_wrong(row):
    category, expected = row["got"]["category"], row["expected"]
    if expected in ("deny", "ask", "deny_or_ask"):
        return category == "safe"
    return category != "safe" if expected == "allow" else category == "blocked"


def corpora(program, folder, wrong):
    answers = ("safe", "requires_approval", "blocked")
    print(f"{'corpus':16} {'rows':>5} | {'safe':>5} {'right':>7} | {'asked':>5} {'right':>7} {'stopped':>8} | {'blocked':>7} {'right':>7} {'stopped':>8}")
    missed = []
    for path in sorted(glob.glob(f"{folder}/*.jsonl")):
        text = open(path, encoding="utf-8").read()
        rows = [json.loads(line) for line in text.splitlines()]
        out = subprocess.run([program, "decide"], input=text, capture_output=True, text=True, check=True).stdout
        got = {d["id"]: d for d in map(json.loads, out.splitlines())}
        cells = [f"{rows[0]['family']:16} {len(rows):5}"]
        for answer in answers:
            chosen = [r for r in rows if r["expected"] == answer]
            share = lambda test: f"{100 * sum(map(test, chosen)) / len(chosen):6.1f}%" if chosen else f"{'-':>7}"
            right = share(lambda r: got[r["id"]]["category"] == answer)
            stopped = share(lambda r: got[r["id"]]["category"] != "safe")
            cells.append(f"{len(chosen):5} {right}" + (f"  {stopped}" if answer != "safe" else ""))
        print(" | ".join(cells))
        missed += [(r, got[r["id"]]) for r in rows if got[r["id"]]["category"] != r["expected"]]
    if wrong:
        print("\njudged otherwise:")
        for row, answer in missed:
            what = row.get("command") or f"{row['tool']} {json.dumps(row['input'], ensure_ascii=False)}"
            print(f"  {row['id']:20} {row['expected']:17} {answer['category']:17} {answer['rule']:24} {what[:130]!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data")
    parser.add_argument("--corpora")
    parser.add_argument("--wrong", action="store_true", help="list the rows judged otherwise")
    parser.add_argument("--source", help="only rows of sources whose name holds this")
    options = parser.parse_args()
    if options.corpora:
        return corpora(options.program, options.corpora, options.wrong)
    rows = [r for r in read(f"{options.data}/commands-dev.jsonl") if not options.source or options.source in r["source"]]
    text = "\n".join(json.dumps({"id": r["id"], "command": r["command"]}) for r in rows)
    answer = subprocess.run([options.program, "decide"], input=text, capture_output=True, text=True, check=True).stdout
    got = {d["id"]: d for d in map(json.loads, answer.splitlines())}
    for row in rows:
        row["got"] = got[row["id"]]
        row["family"] = family(row["command"])
    print(f"{len(rows)} rows with a label that can be tested here")
    known = contradicted()
    table("all", [("all", rows), ("without contradicted rows", [r for r in rows if r["id"] not in known])], rows)
    by = lambda key: [(name, [r for r in rows if r[key] == name]) for name in sorted({r[key] for r in rows})]
    table("by family", by("family"), rows)
    for row in rows:
        row["short"] = short(row["source"])
    table("by source", by("short"), rows)

    print("\nrules that decide, and from how many sources and rows that are to be stopped:")
    fired = collections.defaultdict(list)
    for row in rows:
        if row["got"]["category"] != "safe":
            fired[row["got"]["rule"]].append(row)
    for rule, members in sorted(fired.items(), key=lambda item: -len(item[1])):
        sources = {r["short"] for r in members}
        wanted = sum(r["expected"] in ("deny", "ask", "deny_or_ask") for r in members)
        mark = "   only one source" if len(sources) == 1 else ""
        print(f"  {rule:28} {len(members):5} rows, {wanted:5} of them to be stopped, {len(sources)} sources{mark}")

    if options.wrong:
        print("\njudged otherwise:")
        for row in rows:
            if is_wrong(row) or (row["expected"] == "not_deny" and row["got"]["category"] == "blocked"):
                print(f"  {row['expected']:9} {row['got']['category']:17} {row['got']['rule']:24} {row['short'][:12]:12} {row['command'][:150]!r}")


main()

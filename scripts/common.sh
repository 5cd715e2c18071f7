# Shared by the other scripts: finds the toolchain, installs the few system libraries, builds with progress.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 3

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 3; }

require_swift() {
    if ! command -v swift >/dev/null 2>&1; then
        case "$(uname -s)" in
            Darwin) fail "Swift 6.2 or newer is needed: install Xcode 26, or 'brew install swiftly && swiftly init', then run this again." ;;
            *) fail "Swift 6.2 or newer is needed: see https://www.swift.org/install/linux (swiftly installs it), then run this again." ;;
        esac
    fi
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    set -- $version
    if [ "${1:-0}" -lt 6 ] || { [ "$1" -eq 6 ] && [ "${2:-0}" -lt 2 ]; }; then
        fail "Swift 6.2 or newer is needed, this is ${1:-?}.${2:-?}: see https://www.swift.org/install, then run this again."
    fi
}

# install_packages NAME…: Debian packages that are missing, by apt; says what it does.
install_packages() {
    command -v dpkg >/dev/null 2>&1 || fail "Install these yourself, there is no apt here: $*"
    local missing=() name
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || fail "As root, run: apt-get install -y ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing ${missing[*]} …"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
}

install_system_libraries() {
    # macOS ships SQLite with its SDK; Linux needs the header.
    [ "$(uname -s)" = Darwin ] || install_packages libsqlite3-dev
}

# build ARGUMENT…: `swift build`, with every tenth percent of progress on stderr, everything only when it fails.
build() {
    local log
    log=$(mktemp)
    if [ -t 2 ]; then
        swift build "$@" || return 3
    elif ! swift build "$@" 2>&1 | tee "$log" | awk '
        match($0, /^\[[0-9]+\/[0-9]+\]/) {
            split(substr($0, 2, RLENGTH - 2), step, "/")
            tenth = int(10 * step[1] / step[2])
            if (tenth != last) { printf "  built %d of %d steps\n", step[1], step[2] > "/dev/stderr"; last = tenth }
        }'
    then
        grep -E 'error:|warning:' "$log" >&2 || tail -n 40 "$log" >&2
        rm -f "$log"
        return 3
    fi
    rm -f "$log"
}

# build_hook FOLDER: builds the small program that clients start before every tool call and puts it into FOLDER, beside the
# large one. On Linux it is linked whole, so that nothing has to be looked up when it starts.
build_hook() {
    local flags=(-c release --scratch-path .build-hook --product task-orchestrator-hook)
    [ "$(uname -s)" = Darwin ] || flags+=(--static-swift-stdlib -Xswiftc -static-executable)
    build "${flags[@]}"
    install -m 755 "$(swift build "${flags[@]}" --show-bin-path)/task-orchestrator-hook" "$1/"
}

/// What the calls of the languages' libraries do.
enum CodeVocabulary {
    /// What `call` does in `language`; nil where it only computes.
    static func verb(of call: CodeCall, in language: CodeLanguage, mentions: (String) -> Bool) -> CodeVerb? {
        switch language {
        case .python: python(call)
        case .javascript: javascript(call, mentions: mentions)
        case .ruby: ruby(call)
        case .perl: perl(call)
        case .php: php(call)
        case .lua: lua(call)
        case .r: r[call.name]
        default: nil
        }
    }

    private static let pathMethods: Set<String> = ["Path", "PurePath", "PosixPath"]

    private static func python(_ call: CodeCall) -> CodeVerb? {
        switch call.name {
        case "remove", "unlink", "rmdir", "removedirs":
            // `list.remove(x)` removes no file.
            call.isOn("os", "nt", "posix") || call.name == "unlink" || call.isOn("Path", "pathlib")
                || call.name == "rmdir" || call.name == "removedirs" || call.qualifiers.isEmpty
                ? .deletes(recursively: call.name == "removedirs") : nil
        case "rmtree", "send2trash", "remove_tree": .deletes(recursively: true)
        case "rename", "replace", "renames":
            call.isOn("os") || call.isOn("Path") ? .moves : nil
        case "move": call.isOn("shutil") || call.qualifiers.isEmpty ? .moves : nil
        case "copy", "copy2", "copyfile", "copytree": call.isOn("shutil") ? .copies : nil
        case "link", "symlink": call.isOn("os") ? .copies : nil
        case "write_text", "write_bytes", "truncate", "touch", "symlink_to", "hardlink_to":
            call.name == "truncate" && !call.isOn("os") ? nil : .writes
        case "open": call.isOn("webbrowser", "Image", "zipfile", "tarfile", "ZipFile") ? nil : .opens
        case "read_text", "read_bytes", "fileinput": .reads
        case "chmod", "chown", "lchown", "lchmod": .changesRights
        case "system", "popen", "getoutput", "getstatusoutput", "create_subprocess_shell": .runsShell
        case "run", "call", "check_call", "check_output", "Popen":
            call.isOn("subprocess", "sp", "sh") || call.qualifiers.isEmpty && call.name == "Popen"
                || call.qualifiers.isEmpty && ["check_call", "check_output"].contains(call.name) ? .runsShell : nil
        case "execv", "execve", "execvp", "execvpe", "execl", "execlp", "execle", "spawnl", "spawnv", "spawnlp",
            "spawnvp",
            "posix_spawn", "create_subprocess_exec":
            .runsProgram
        case "spawn": call.isOn("pty", "pexpect") || call.qualifiers.isEmpty ? .runsShell : nil
        case "eval", "exec", "compile", "execfile", "runsource", "exec_module", "run_path":
            // `re.compile(…)` and `model.eval()` run nothing.
            call.qualifiers.isEmpty || call.isOn("builtins", "__builtins__", "runpy") ? .evaluates : nil
        case "loads", "load": call.isOn("pickle", "marshal", "dill", "cloudpickle", "shelve") ? .evaluates : nil
        case "urlopen", "get", "head", "options":
            call.name == "urlopen" || call.isOn("requests", "httpx", "session", "aiohttp", "urllib3", "client")
                ? .fetches : nil
        case "post", "put", "patch", "delete", "request":
            call.isOn("requests", "httpx", "session", "aiohttp", "urllib3", "client", "http") ? .sends : nil
        case "urlretrieve", "wget": .downloads
        case "connect", "create_connection", "socket", "HTTPSConnection", "HTTPConnection", "SSHClient", "FTP",
            "Telnet":
            call.name != "connect" && call.name != "socket" || call.isOn("socket", "s", "sock", "ftplib", "paramiko")
                ? .connects : nil
        case "SMTP", "SMTP_SSL", "sendmail", "send_message": .mails
        case "getenv": .readsEnvironment
        case "get_password", "get_secret_value", "get_secret": .readsEnvironment
        case "execute", "executescript", "executemany": .queries
        case "drop_database", "drop_all", "dropDatabase", "drop_collection": .wipesData
        case "kill", "killpg": call.isOn("os") ? .kills : nil
        default: nil
        }
    }

    private static func javascript(_ call: CodeCall, mentions: (String) -> Bool) -> CodeVerb? {
        let isFiles =
            mentions("fs") || mentions("Deno") || mentions("shelljs") || mentions("fs-extra") || mentions("fs/promises")
            || mentions("node:fs") || mentions("node:fs/promises") || mentions("promises")
        let runs =
            mentions("child_process") || mentions("node:child_process") || mentions("execa") || mentions("shelljs")
            || mentions("Bun") || mentions("zx")
        switch call.name {
        case "rmSync", "unlinkSync", "rmdirSync", "rimraf", "rimrafSync", "removeSync", "emptyDirSync", "emptyDir",
            "del":
            return .deletes(recursively: call.name != "unlinkSync")
        case "rm", "unlink", "rmdir", "remove": return isFiles ? .deletes(recursively: call.name == "rm") : nil
        case "rename", "renameSync", "move", "moveSync": return isFiles ? .moves : nil
        case "copyFile", "copyFileSync", "cp", "cpSync", "copySync", "copy", "symlink", "symlinkSync", "link",
            "linkSync":
            return isFiles ? .copies : nil
        case "writeFile", "writeFileSync", "appendFile", "appendFileSync", "createWriteStream", "truncate",
            "truncateSync",
            "outputFile", "outputFileSync", "writeTextFile", "writeTextFileSync":
            return .writes
        case "openSync", "open": return isFiles ? .opens : nil
        case "readFile", "readFileSync", "createReadStream", "readTextFile", "readTextFileSync": return .reads
        case "chmod", "chmodSync", "chown", "chownSync": return isFiles ? .changesRights : nil
        case "execSync", "execFileSync": return .runsShell
        case "exec": return runs && !call.isOn("RegExp") || call.isOn("child_process", "cp") ? .runsShell : nil
        case "spawn", "spawnSync", "execFile", "fork", "Command", "$", "execa", "execaSync":
            return runs || call.name == "Command" && mentions("Deno") ? .runsProgram : nil
        case "eval", "Function", "runInNewContext", "runInThisContext", "runInContext", "execScript": return .evaluates
        case "fetch", "get":
            return call.name == "fetch" && call.qualifiers.isEmpty || call.isOn("axios", "http", "https", "got")
                ? .fetches : nil
        case "post", "put", "patch", "delete", "request":
            return call.isOn("axios", "http", "https", "got", "superagent") ? .sends : nil
        case "connect", "createConnection", "WebSocket", "Socket", "sendBeacon":
            return call.isOn("net", "tls") || call.name == "WebSocket" || call.name == "sendBeacon" ? .connects : nil
        case "sendMail": return .mails
        case "query", "execute", "$executeRaw", "$executeRawUnsafe", "$queryRawUnsafe": return .queries
        case "dropDatabase": return .wipesData
        case "kill": return call.isOn("process") ? .kills : nil
        default: return nil
        }
    }

    private static func ruby(_ call: CodeCall) -> CodeVerb? {
        switch call.name {
        case "delete", "unlink", "rmdir":
            call.isOn("File", "Dir", "FileUtils", "Pathname", "IO") ? .deletes(recursively: false) : nil
        case "rm", "rm_f", "safe_unlink", "remove", "remove_file":
            call.isOn("FileUtils") || call.name == "rm_f" ? .deletes(recursively: false) : nil
        case "rm_r", "rm_rf", "rmtree", "remove_dir", "remove_entry", "remove_entry_secure": .deletes(recursively: true)
        case "rename", "mv", "move": call.isOn("File", "FileUtils", "Pathname") ? .moves : nil
        case "cp", "copy", "cp_r", "ln", "ln_s", "ln_sf", "copy_file", "symlink", "link":
            call.isOn("FileUtils", "File", "IO") ? .copies : nil
        case "write", "binwrite", "truncate": call.isOn("File", "IO", "Pathname") ? .writes : nil
        case "open", "new":
            call.isOn("File", "IO") || call.name == "open" && call.qualifiers.isEmpty
                ? .opens
                : call.isOn("URI", "OpenURI")
                    ? .fetches : call.isOn("TCPSocket", "UDPSocket", "Socket") ? .connects : nil
        case "read", "readlines", "binread", "foreach": call.isOn("File", "IO", "Pathname") ? .reads : nil
        case "chmod", "chown", "chmod_R", "chown_R": call.isOn("FileUtils", "File") ? .changesRights : nil
        case "system", "exec", "spawn", "popen", "popen3", "capture2", "capture2e", "capture3", "sh", "pipeline":
            call.qualifiers.isEmpty || call.isOn("Kernel", "IO", "Open3", "Process", "PTY") ? .runsShell : nil
        case "eval", "instance_eval", "class_eval", "module_eval": .evaluates
        case "load": call.isOn("Marshal") ? .evaluates : nil
        case "get", "get_response": call.isOn("HTTP", "HTTParty", "Faraday", "RestClient") ? .fetches : nil
        case "post", "post_form", "put", "patch": call.isOn("HTTP", "HTTParty", "Faraday", "RestClient") ? .sends : nil
        case "execute", "exec_query", "delete_all", "destroy_all", "truncate_tables":
            call.name.hasSuffix("_all") || call.name == "truncate_tables" ? .wipesData : .queries
        case "kill": call.isOn("Process") ? .kills : nil
        default: nil
        }
    }

    private static func perl(_ call: CodeCall) -> CodeVerb? {
        switch call.name {
        case "unlink", "rmdir": .deletes(recursively: false)
        case "rmtree", "remove_tree": .deletes(recursively: true)
        case "rename", "move": .moves
        case "copy", "link", "symlink": .copies
        case "truncate": .writes
        case "open", "sysopen": .opens
        case "chmod", "chown": .changesRights
        case "system", "exec", "readpipe": .runsShell
        case "eval": .evaluates
        case "get", "getprint": call.qualifiers.isEmpty || call.isOn("LWP", "Simple", "$ua", "HTTP") ? .fetches : nil
        case "getstore", "mirror": .downloads
        case "post": call.isOn("$ua", "HTTP", "LWP") ? .sends : nil
        case "new": call.isOn("Socket", "INET") ? .connects : nil
        case "kill": .kills
        default: nil
        }
    }

    private static func php(_ call: CodeCall) -> CodeVerb? {
        switch call.name {
        case "unlink", "rmdir": .deletes(recursively: false)
        case "deleteDirectory", "deltree": .deletes(recursively: true)
        case "rename": .moves
        case "copy", "symlink", "link": .copies
        case "file_put_contents", "ftruncate", "touch": .writes
        case "fopen": .opens
        case "file_get_contents", "readfile", "file", "fpassthru", "parse_ini_file", "highlight_file", "show_source":
            .reads
        case "chmod", "chown", "chgrp": .changesRights
        case "exec", "shell_exec", "system", "passthru", "proc_open", "popen":
            call.qualifiers.isEmpty ? .runsShell : nil
        case "pcntl_exec": .runsProgram
        case "eval", "assert", "create_function", "unserialize", "include", "require", "include_once", "require_once":
            call.name == "eval" || call.name == "create_function" || call.name == "assert" ? .evaluates : nil
        case "curl_exec", "fsockopen", "stream_socket_client": .connects
        case "mail": .mails
        case "getenv", "phpinfo": .readsEnvironment
        case "query", "exec_query", "mysqli_query", "pg_query": .queries
        default: nil
        }
    }

    private static func lua(_ call: CodeCall) -> CodeVerb? {
        switch call.name {
        case "remove": call.isOn("os") ? .deletes(recursively: false) : nil
        case "rename": call.isOn("os") ? .moves : nil
        case "execute": call.isOn("os") ? .runsShell : nil
        case "popen": call.isOn("io") ? .runsShell : nil
        case "open": call.isOn("io") ? .opens : nil
        case "lines": call.isOn("io") ? .reads : nil
        case "loadstring", "load", "dofile", "loadfile": .evaluates
        case "getenv": .readsEnvironment
        case "request": call.isOn("http", "https") ? .fetches : nil
        default: nil
        }
    }

    private static let r: [String: CodeVerb] = [
        "unlink": .deletes(recursively: true), "remove": .deletes(recursively: false), "rename": .moves,
        "copy": .copies,
        "file_delete": .deletes(recursively: true), "dir_delete": .deletes(recursively: true), "writeLines": .writes,
        "system": .runsShell,
        "system2": .runsProgram, "shell": .runsShell, "source": .evaluates, "eval": .evaluates, "file": .reads,
        "readLines": .reads,
        "getenv": .readsEnvironment, "POST": .sends, "GET": .fetches,
    ]
}

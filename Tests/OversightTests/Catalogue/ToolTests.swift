import JSON
import Oversight
import Testing

struct ToolTests {
    @Test func `annotations never make a call milder than its name and input`() {
        let harmless = ToolAnnotations(isReadOnly: true, isDestructive: false, isOpenWorld: false)
        #expect(judge("mcp__acme__delete_user", ["id": 1], harmless).category == .requiresApproval)
        #expect(judge("mcp__acme__frobnicate", [:], harmless).category == .requiresApproval)
        #expect(judge("mcp__shell__run_command", ["command": "rm -rf /"], harmless).category == .blocked)
    }

    @Test func `annotations make a call stricter`() {
        #expect(judge("mcp__acme__get_report", ["id": 1]).category == .safe)
        #expect(
            judge("mcp__acme__get_report", ["id": 1], ToolAnnotations(isDestructive: true)).category
                == .requiresApproval)
    }

    @Test(arguments: [
        "mcp__acme__deleteUser", "mcp__acme__delete_user", "mcp__acme__delete-user", "mcp__acme__user_delete",
        "mcp__acme__bulkDeleteUsers",
        "mcp__acme__list_and_delete_users", "mcp__plugin_x_acme__delete_user", "acme.deleteUser",
    ])
    func `a verb counts in every spelling of a name`(_ tool: String) {
        #expect(judge(tool, ["id": 1]).category == .requiresApproval)
    }

    @Test(arguments: [
        "mcp__acme__list_deleted_users", "mcp__acme__get_message", "mcp__acme__searchPosts",
        "mcp__acme__describe_deployment",
        "mcp__acme__list_secrets", "mcp__acme__read_release_notes",
    ])
    func `nouns that look like verbs do not count`(_ tool: String) {
        #expect(judge(tool, [:]).category == .safe, "\(judge(tool, [:]))")
    }

    @Test(
        arguments: [
            ["command": "rm -rf /"], ["cmd": "rm -rf /"],
            ["options": ["deep": ["script": "rm -rf /", "command": "rm -rf ~"]]],
            ["argv": ["rm", "-rf", "/"]], ["command": ["rm", "-rf", "/"]], ["steps": [["run": "rm -rf /"]]],
            ["command": "rm", "args": ["-rf", "/"]], ["pattern": "rm -rf /"], ["query": "find / -delete"],
        ] as [JSON])
    func `a harmless name hides no command`(_ input: JSON) {
        #expect(judge("mcp__acme__search", input).category == .blocked, "\(judge("mcp__acme__search", input))")
        #expect(judge(operation: "search", input).category == .blocked, "\(judge(operation: "search", input))")
    }

    @Test func `text for people is data`() {
        #expect(
            judge("mcp__github__create_issue", ["title": "rm -rf / deletes all", "body": "rm -rf /"]).category == .safe)
        #expect(
            judge("mcp__filesystem__write_file", ["path": "a.md", "content": "DROP DATABASE x; rm -rf /"]).category
                == .safe)
    }

    @Test func `named operations are judged by name and payload`() {
        #expect(judge(operation: "tasks_list", ["limit": 10]).category == .safe)
        #expect(judge(operation: "file_read", ["path": "src/a.swift"]).category == .safe)
        #expect(judge(operation: "grep", ["pattern": "TRUNCATE TABLE"]).category == .safe)
        for name in [
            "email_send", "deployment", "database_migrate", "git_force_push", "cloud_delete", "cloud_provision",
            "payment", "user_delete",
            "something_new",
        ] {
            #expect(judge(operation: name, [:]).category == .requiresApproval, "\(name)")
        }
        #expect(judge(operation: "file_delete", ["path": "/"]).category == .blocked)
        #expect(judge(operation: "file_delete", ["path": "/etc/hosts"]).category == .requiresApproval)
        #expect(judge(operation: "search", ["query": "drop database shop"]).category == .blocked)
        #expect(
            judge(operation: "file_write", ["path": "/workspace/project/.claude/settings.json"]).category == .blocked)
    }

    @Test func `input that goes on without end is bounded`() {
        var nested: JSON = ["command": "rm -rf /"]
        for _ in 0..<200 { nested = ["a": [nested]] }
        #expect(judge("mcp__acme__get", nested).category == .requiresApproval)
        let wide = JSON.array((0..<20_000).map { .string("value \($0)") })
        #expect(judge("mcp__acme__get", ["ids": wide]).category == .requiresApproval)
    }
}

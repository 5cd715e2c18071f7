/// Servers that many people use, where the names of their tools alone would be misread.
enum KnownServers {
    /// What the tool called `tool` of a server whose name is like `server` does; nil where its name says it well.
    static func deed(of tool: String, on server: String) -> Deed? {
        let parts = Set(VerbLexicon.parts(of: server))
        for entry in entries where entry.names.contains(where: parts.contains) {
            if let deed = entry.tools[tool] { return deed }
        }
        return nil
    }

    /// Whether adding and changing on `server` is everyday work that can be undone.
    static func isEveryday(_ server: String) -> Bool {
        let parts = VerbLexicon.parts(of: server)
        return parts.contains { everyday.contains($0) }
    }

    private static let everyday: Set<String> = [
        "github", "gitlab", "linear", "jira", "atlassian", "notion", "confluence", "filesystem", "fs", "memory",
        "playwright", "puppeteer",
        "browser", "obsidian", "todoist", "trello", "asana", "git", "figma", "storybook", "tasks", "notes", "serena",
        "ide", "excalidraw",
        "chrome",
    ]

    private static let entries: [(names: Set<String>, tools: [String: Deed])] = [
        (
            ["github", "gitlab"],
            [
                "push_files": .uploads, "create_or_update_file": .uploads, "merge_pull_request": .publishes,
                "create_repository": .adds,
                "fork_repository": .adds, "create_branch": .adds, "create_release": .publishes,
                "update_pull_request_branch": .adds,
                "add_issue_comment": .adds, "create_pull_request_review": .adds, "pull_request_read": .looks,
                "issue_read": .looks,
                "issue_write": .adds, "pull_request_review_write": .adds, "add_comment_to_pending_review": .adds,
                "sub_issue_write": .adds, "assign_copilot_to_issue": .adds, "request_copilot_review": .adds,
                "actions_list": .looks,
                "run_workflow": .pauses, "cancel_workflow_run": .pauses, "rerun_workflow_run": .adds,
                "star_repository": .adds,
                "dismiss_notification": .adds, "mark_all_notifications_read": .adds, "create_gist": .publishes,
            ]
        ),
        (
            ["playwright", "puppeteer", "browser", "chrome"],
            [
                "browser_click": .adds, "browser_type": .adds, "browser_fill_form": .adds, "browser_press_key": .adds,
                "browser_select_option": .adds, "browser_drag": .adds, "browser_handle_dialog": .adds,
                "browser_close": .looks,
                "browser_resize": .looks, "browser_tabs": .looks, "browser_install": .runs,
                "browser_file_upload": .pauses,
                "browser_wait_for": .looks, "browser_console_messages": .looks, "browser_network_requests": .looks,
                "browser_pdf_save": .adds, "puppeteer_click": .adds, "puppeteer_fill": .adds, "puppeteer_select": .adds,
                "click": .adds,
                "fill": .adds, "new_page": .looks, "close_page": .looks, "take_snapshot": .looks,
                "browser_navigate_back": .looks,
                "upload_file": .pauses, "browser_take_screenshot": .looks, "browser_evaluate": .runs,
                "browser_run_code": .runs,
            ]
        ),
        (
            ["filesystem", "fs"],
            [
                "write_file": .changes, "edit_file": .changes, "create_directory": .adds, "move_file": .changes,
                "directory_tree": .looks,
                "list_allowed_directories": .looks, "copy_file": .changes,
            ]
        ),
        (
            ["slack", "discord", "teams", "telegram", "whatsapp", "twitter", "x"],
            [
                "slack_post_message": .sends, "slack_reply_to_thread": .sends, "slack_add_reaction": .adds,
                "conversations_add_message": .sends,
                "conversations_history": .looks, "conversations_replies": .looks, "channels_list": .looks,
                "users_list": .looks,
                "conversations_search_messages": .looks, "slack_get_channel_history": .looks, "add_reaction": .adds,
            ]
        ),
        (
            ["gmail", "email", "mail", "outlook", "google", "workspace"],
            [
                "draft_email": .adds, "create_draft": .adds, "send_email": .sends, "modify_email": .changes,
                "batch_modify_emails": .changes,
                "batch_delete_emails": .removes, "mark_as_read": .adds, "create_label": .adds,
                "trash_message": .removes,
                "send_draft": .sends, "create_filter": .exposes,
            ]
        ),
        (
            [
                "postgres", "postgresql", "mysql", "sqlite", "supabase", "database", "neon", "mssql", "clickhouse",
                "snowflake", "bigquery",
            ],
            [
                "query": .looks, "read_query": .looks, "write_query": .changes, "create_table": .adds,
                "describe_table": .looks,
                "execute_sql": .looks, "run_sql": .looks, "list_tables": .looks, "append_insight": .adds,
                "apply_migration": .pauses,
                "execute_query": .looks, "run_query": .looks, "explain_query": .looks, "reset_branch": .removes,
                "pause_project": .pauses,
                "deploy_edge_function": .publishes, "get_anon_key": .reveals, "get_publishable_keys": .looks,
            ]
        ),
        (
            ["memory", "graph", "knowledge"],
            [
                "create_entities": .adds, "create_relations": .adds, "add_observations": .adds, "open_nodes": .looks,
                "search_nodes": .looks,
            ]
        ),
        (
            ["git"],
            [
                "git_commit": .adds, "git_add": .adds, "git_reset": .pauses, "git_checkout": .adds,
                "git_create_branch": .adds,
                "git_init": .adds, "git_push": .publishes, "git_clean": .removes, "git_show": .looks,
                "git_stash": .adds,
            ]
        ),
        (
            ["stripe", "paypal", "square"],
            [
                "create_payment_link": .sends, "create_refund": .sends, "create_invoice": .sends,
                "finalize_invoice": .sends, "cancel_subscription": .removes, "create_order": .spends,
            ]
        ),
        (
            ["kubernetes", "k8s", "kubectl"],
            [
                "exec_in_pod": .runs, "kubectl_delete": .removes, "kubectl_apply": .changes,
                "port_forward": .looks, "kubectl_generic": .runs, "kubectl_rollout": .changes,
            ]
        ),
    ]
}

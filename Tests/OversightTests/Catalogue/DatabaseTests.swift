import Oversight
import Testing

struct DatabaseTests {
    @Test(arguments: [
        "psql -c 'DROP DATABASE shop'", "psql -c 'drop\n\tdatabase  if exists shop'",
        "psql -c \"DROP/**/DATABASE shop\"",
        "psql --command='drop database shop'", "psql -qtc 'drop database shop'", "psql <<< 'drop database shop'",
        "psql <<'X'\nselect 1;\ndrop database shop;\nX", "echo 'drop database shop' | psql",
        "sudo -u postgres dropdb shop",
        "mysql -e 'DROP SCHEMA shop'", "mysql -e '/*!99999 drop database shop*/'", "mysqladmin drop shop -f",
        "DROP DATABASE shop", "docker exec -i db psql -c 'drop database shop'", "mongosh --eval 'db.dropDatabase()'",
        "sh -c \"psql -c 'drop database shop'\"", "python3 -c 'cur.execute(\"drop database shop\")'",
    ])
    func `dropping a database is blocked however it is written`(_ command: String) {
        #expect(judge(command).category == .blocked)
    }

    @Test(arguments: [
        "psql -c \"select 'drop database shop'\"", "psql -c '-- drop database shop\nselect 1'",
        "psql -c '/* drop /* nested */ database shop */ select 1'", "psql -c 'select $$drop database shop$$'",
        "psql -c 'select \"drop database\" from notes'", "grep -n 'drop database' dump.sql",
        "echo 'drop database shop;'",
    ])
    func `words in quotes and comments are data`(_ command: String) {
        #expect(judge(command).category == .safe)
    }

    @Test(arguments: [
        "delete from t", "delete from t where 1=1", "delete from t where (1 = 1)", "delete from t where true",
        "delete from t where 1",
        "delete from t where id = id", "delete from t where a = 1 or 2 = 2",
        "delete from t where 'x' = 'x' and not false",
        "delete from t where name like '%'", "delete from only t where id is not null", "update t set a = 1",
        "update t set a = (select 1 where true)", "update t set a = 1 where 3 > 2",
    ])
    func `a condition that leaves no row out is none`(_ statement: String) {
        #expect(judge("psql -c \"\(statement)\"").category == .requiresApproval)
    }

    @Test(arguments: [
        "delete from t where id = 4", "delete from t where a between 1 and 3", "delete from t where a = 1 and 1 = 1",
        "delete from t using u where t.id = u.id", "update t set a = 1 where b in (1, 2)",
        "update t set a = 1 from u where u.id = t.id",
    ])
    func `a bounded change is not asked about`(_ statement: String) {
        #expect(judge("psql -c \"\(statement)\"").category == .safe)
    }

    @Test func `a change on another machine is asked about`() {
        #expect(judge("psql -h db.example.net -c 'update t set a = 1 where id = 2'").category == .requiresApproval)
        #expect(
            judge("psql postgres://me@db.example.net/shop -c 'insert into t values (1)'").category == .requiresApproval)
        #expect(judge("psql -h db.example.net -c 'select 1'").category == .safe)
    }

    @Test func `a connection that cannot write changes nothing`() {
        #expect(judge("sqlite3 -readonly app.db 'delete from t'").category == .safe)
        #expect(judge("sqlite3 -readonly app.db '.shell rm -rf ~'").category == .blocked)
    }

    @Test(arguments: [
        "psql -c \"copy t to program 'rm -rf ~'\"", "psql -c '\\! rm -rf ~'", "sqlite3 a.db '.system rm -rf ~'",
        "sqlcmd -Q \"exec xp_cmdshell 'rm -rf ~'\"",
    ])
    func `programs that a database or its client runs are looked into`(_ command: String) {
        #expect(judge(command).category == .blocked)
    }

    @Test func `EXPLAIN runs nothing, unless it analyses`() {
        #expect(judge("psql -c 'explain delete from t'").category == .safe)
        #expect(judge("psql -c 'explain analyze delete from t'").category == .requiresApproval)
    }

    @Test func `a statement cut off in a quote is still read as far as it goes`() {
        #expect(judge("psql -c \"drop table t; select 'x\"").category == .requiresApproval)
    }

    @Test func `statements nested without end are not followed without end`() {
        let nested = String(repeating: "with a as (", count: 400) + "delete from t" + String(repeating: ")", count: 400)
        #expect(judge("psql -c '\(nested) select 1'").category != .safe)
    }
}

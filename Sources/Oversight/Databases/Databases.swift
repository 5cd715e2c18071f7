extension ProgramFamily {
    /// The command lines of databases, and the tools that migrate them.
    static let database = ProgramFamily(
        "database",
        [
            (["psql", "pgcli", "cockroach", "ysqlsh", "usql", "redshift"], DatabaseClients.postgres),
            (["mysql", "mariadb", "mycli", "mysqlsh", "tidb"], DatabaseClients.mysql),
            (["sqlite3", "sqlite", "litecli", "duckdb", "libsql"], DatabaseClients.sqlite),
            (["sqlcmd", "mssql-cli", "osql", "isql", "tsql", "bcp"], DatabaseClients.sqlServer),
            (
                [
                    "clickhouse", "clickhouse-client", "clickhouse-local", "cqlsh", "snowsql", "snow", "trino",
                    "presto", "hive", "beeline",
                    "impala-shell", "spark-sql", "sqlplus", "vsql", "influx", "questdb", "databricks", "athenacli",
                    "surreal", "nuodb",
                    "monetdb", "mclient", "crate", "crash", "dolt",
                ], DatabaseClients.others
            ),
            (["mongosh", "mongo"], DocumentStores.shell),
            (["redis-cli", "valkey-cli", "keydb-cli", "iredis", "dragonfly-cli"], DocumentStores.redis),
            (
                ["mongodump", "pg_dump", "pg_dumpall", "mysqldump", "mariadb-dump", "mongoexport", "pg_basebackup"],
                DatabaseTools.dump
            ),
            (["mongorestore", "pg_restore", "mongoimport", "mysqlimport", "pgloader"], DatabaseTools.restore),
            (
                [
                    "dropdb", "dropuser", "createuser", "createdb", "mysqladmin", "pg_ctl", "pg_resetwal", "initdb",
                    "nodetool", "couchbase-cli",
                    "dropschema", "pg_dropcluster", "memcflush", "mysql_secure_installation", "curator", "rethinkdb",
                ], DatabaseTools.administer
            ),
            (
                [
                    "prisma", "rails", "rake", "bin/rails", "artisan", "alembic", "sequelize", "sequelize-cli",
                    "typeorm", "knex", "drizzle-kit",
                    "flyway", "liquibase", "dbmate", "goose", "migrate", "django-admin", "flask", "diesel", "sqlx",
                    "atlas-db", "sea-orm-cli",
                    "mikro-orm", "dbt", "hasura", "ecto", "doctrine", "phinx", "refinery", "migrate-mongo",
                    "node-pg-migrate", "skeema", "sqitch",
                    "pgroll", "bytebase", "manage.py",
                ], Migrations.analyse
            ),
        ])
}

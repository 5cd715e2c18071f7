internal import GRDB
internal import GRDBSQLite
internal import Vocabulary

extension StorageError {
    /// What SQLite's result code means for the file at `path`.
    init(resultCode: CInt, message: String, path: String, sql: String? = nil) {
        switch resultCode & 0xFF {
        case SQLITE_CORRUPT: self = .corrupt(path, message)
        case SQLITE_NOTADB: self = .notADatabase(path)
        case SQLITE_READONLY: self = .readOnly(path, message)
        case SQLITE_FULL:
            self.init(
                .noSpace, "the disk is full, so nothing was written to \(path)",
                whatToDo: "free some space and try again")
        case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
            self.init(
                .cannotOpen, "cannot open \(path) (\(message))",
                whatToDo: "check that its folder exists and that you may write there")
        case SQLITE_CONSTRAINT:
            self.init(
                .constraint, "\(path) refuses the change (\(message))",
                whatToDo: "change the value that is named, or the row it refers to")
        case SQLITE_MISUSE: self = .closed(path)
        case SQLITE_IOERR, SQLITE_NOMEM, SQLITE_PROTOCOL, SQLITE_INTERRUPT, SQLITE_TOOBIG:
            self.init(
                .inputOutput, "reading or writing \(path) failed (\(message))",
                whatToDo: "check that the disk is sound and has space, then try again")
        default:
            self.init(
                .statement, "\(path) does not understand a statement (\(message))\(sql.map { ": \($0)" } ?? "")",
                whatToDo: "report this as a fault of the program")
        }
    }

    /// What an error of GRDB means for the file at `path`; an error of ours stays as it is.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError:
            self.init(
                resultCode: error.extendedResultCode.rawValue, message: error.message ?? "no reason given", path: path,
                sql: error.sql)
        default:
            self.init(
                .inputOutput, "\(path) cannot be used (\(error))", whatToDo: "check the disk, then try again")
        }
    }

    static func corrupt(_ path: String, _ detail: String) -> StorageError {
        StorageError(
            .corrupt, "\(path) is damaged (\(detail))",
            whatToDo: "keep a copy of it and put a backup in its place with 'task-orchestrator restore FILE'")
    }

    static func notADatabase(_ path: String) -> StorageError {
        StorageError(
            .notADatabase, "\(path) is no SQLite database, or its first page is damaged",
            whatToDo: "move it away, or put a backup in its place with 'task-orchestrator restore FILE'")
    }

    static func readOnly(_ path: String, _ detail: String) -> StorageError {
        StorageError(
            .readOnly, "\(path) cannot be written (\(detail))",
            whatToDo: "make the file and its folder writable, or set TASK_ORCHESTRATOR_HOME to another folder")
    }

    static func locked(_ path: String) -> StorageError {
        StorageError(
            .locked, "\(path) is held by another process",
            whatToDo: "try again, or end the process that holds it")
    }

    static func closed(_ path: String) -> StorageError {
        StorageError(.closed, "\(path) was closed", whatToDo: "open it again")
    }
}

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension StorageError {
    /// What an error number of the system means for `path`.
    init(errno number: CInt, path: String) {
        let reason = String(cString: strerror(number))
        switch number {
        case EROFS, EACCES, EPERM: self = .readOnly(path, reason)
        case ENOSPC, EDQUOT:
            self.init(
                .noSpace, "the disk is full, so \(path) was not written", whatToDo: "free some space and try again")
        case EIO:
            self.init(
                .inputOutput, "reading or writing \(path) failed (\(reason))",
                whatToDo: "check the disk, then try again")
        default:
            self.init(
                .cannotOpen, "cannot open or make \(path) (\(reason))",
                whatToDo: "check that its folder exists and is a folder, or set TASK_ORCHESTRATOR_HOME to another")
        }
    }
}

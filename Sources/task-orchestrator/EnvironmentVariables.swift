import Foundation

/// The variables of this process; the one place where they are read.
enum EnvironmentVariables {
    static var all: [String: String] { ProcessInfo.processInfo.environment }

    /// The person's home folder: `HOME` where it is set, as every shell and test expects, else what the system knows.
    static var home: String {
        if let home = all["HOME"], home.hasPrefix("/") { return home }
        return NSHomeDirectory()
    }
}

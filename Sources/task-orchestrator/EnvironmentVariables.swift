import Foundation

/// The variables of this process; the one place where they are read.
enum EnvironmentVariables {
    static var all: [String: String] { ProcessInfo.processInfo.environment }
}

import Oversight
import Testing

/// What `find` may delete.
struct FindingTests {
    @Test(arguments: [
        "find . -name '*.pyc' -delete", "find . -name __pycache__ -exec rm -rf {} +",
        "find . -name node_modules -prune -exec rm -rf '{}' \\;", "find . -type d -name __pycache__ -exec rm -r {} +",
        "find . \\( -name '*.pyc' -o -name '*.pyo' \\) -delete",
        "find src tests -type f -name '*.pyc' -exec rm -f {} \\;",
        "find packages -name dist -type d -exec rm -rf {} +", "find . -name .DS_Store -delete",
        "find . -path ./.git -prune -o -name '*.pyc' -delete",
    ])
    func `what can be made again may be deleted`(_ command: String) {
        #expect(decide(command).category == .safe, "\(decide(command))")
    }

    @Test(arguments: [
        "find . -name '*.c' -delete", "find . -delete -name '*.pyc'",
        "find . \\( -path ./src -prune -o -name '*.pyc' \\) -delete",
        "find . -path ./src -prune -delete -o -name '*.pyc' -delete", "find . -name '*.pyc' -o -delete",
        "find . ! -name '*.pyc' -delete", "find . -not -name node_modules -exec rm -rf {} +",
        "find . -exec echo -name '*.pyc' \\; -delete", "find .. -name '*.pyc' -delete", "find ~ -name '*.pyc' -delete",
        "find . -name build -exec rm -rf {} +", "find .git -name logs -exec rm -rf {} +", "find . -name src -delete",
        "find . -name '*.pyc' -o -name '*.py' -delete", "find . -name \"$X\" -delete", "find . -name '*.pyc' , -delete",
        "find . -name '*.pyc' -exec rm -rf {}/.. \\;", "find -L . -name node_modules -exec rm -rf {} +",
        "find . -exec echo + -name '*.pyc' \\; -delete", "find . -fprintf -name .DS_Store -delete",
        "find . -name '*.pyc' -exec sh -c 'rm -rf $1/..' _ {} \\;", "find . -name '*.pyc' -exec rm -rf {} src \\;",
        "find / -name __pycache__ -exec rm -rf {} +", "find . src -name dist -exec rm -rf {} +",
    ])
    func `anything else is not`(_ command: String) {
        #expect(decide(command).category != .safe, "\(decide(command))")
    }
}

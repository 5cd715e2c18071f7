/// Reads bash source into a tree, in bounded depth, size and time.
///
///     let script = ShellParser.parse("rm -rf build && make")
///     script.statements[0].parts.count   // 2
///     script.incomplete                  // nil: all of it was read
public enum ShellParser {}

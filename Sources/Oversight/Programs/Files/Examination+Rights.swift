/// Owners and rights of files.
extension Examination {
    func analyseRights(_ call: Invocation) {
        output = Flow(text: "", traits: [])
        let options = Options(
            call.arguments.filter { !Self.isModeWithDash($0.text) || call.program != "chmod" },
            OptionSyntax(
                ["--reference", "-m", "-x", "-s", "-w", "-d"].filter {
                    call.program == "setfacl" || $0.hasPrefix("--") || call.program == "xattr"
                }))
        let isRecursive = options.has("-R", "--r|ecursive")
        var operands = options.operands[...]
        var mode = ""
        let takesMode =
            call.program.hasSuffix("chmod") || call.program.hasSuffix("chown") || call.program == "chgrp"
            || call.program == "chflags"
            || call.program == "setcap"
        if takesMode, options.value("--ref|erence") == nil, operands.count > 1 || !isRecursive,
            let first = operands.first,
            call.arguments.allSatisfy({ !Self.isModeWithDash($0.text) }) || call.program != "chmod"
        {
            mode = first.text
            operands = operands.dropFirst()
        }
        if call.program == "setcap" || (call.program.hasSuffix("chmod") && Self.setsUserID(mode)) {
            report(
                .raisePrivilege, .permission, on: operands.first?.text, traits: [.persistent],
                "lets everybody run a program with another's rights", by: call)
        }
        let opensToAll =
            call.program.hasSuffix("chmod")
            && (mode.hasSuffix("777") || mode.hasSuffix("666") || mode == "a+rwx" || mode == "o+w")
        var traits: Finding.Traits = isRecursive ? [.recursive] : []
        if opensToAll { traits.insert(.exposes) }
        if call.takesMoreArguments { traits.insert(.everything) }
        if call.program == "chattr", mode.isEmpty, call.arguments.first?.text.hasPrefix("-i") == true {
            traits.insert(.forced)
        }
        for operand in operands { report(.changeRights, path: operand, traits: traits, by: call) }
        if operands.isEmpty, call.takesMoreArguments {
            report(.changeRights, traits: traits.union(.unknownTarget), by: call)
        }
    }

    private static func isModeWithDash(_ text: String) -> Bool {
        guard text.hasPrefix("-"), text.count > 1 else { return false }
        return text.dropFirst().allSatisfy { "rwxXst".contains($0) } && text != "-R"
    }

    private static func setsUserID(_ mode: String) -> Bool {
        if mode.count >= 4, mode.allSatisfy(\.isNumber), let special = mode.dropLast(3).last {
            return special != "0" && special != "1"
        }
        return mode.contains("+s") || (mode.contains("=") && mode.contains("s"))
    }
}

import Arguments

extension CommandSpec {
  static let verify = CommandSpec(
    "verify", "check every record and every evidence file",
    options: [OptionSpec("seal", "SEAL", "prove that these records give a printed seal")],
    leavesOut: ["by", "output"], fallsShort: "something is damaged or missing, or the seal is not theirs")

  static let completions = CommandSpec(
    "completions", "print completions for a shell",
    operands: [OperandSpec("SHELL", "the shell", allowed: ["bash", "zsh", "fish"])],
    leavesOut: ["by", "as-at", "framework", "workspace", "json", "output"])
}

import Commands

// The one line: everything else is a layer that can be tested.
Muster.exit(Muster.main(Array(CommandLine.arguments.dropFirst())))

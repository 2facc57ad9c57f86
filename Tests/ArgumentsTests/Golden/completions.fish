# Completion for muster in fish. Load it with: muster completions fish | source

function __muster_at --argument-names wanted position
  set -l place ''
  set -l count 0
  set -l skip 0
  for word in (commandline -opc)[2..-1]
    if test $skip -eq 1
      set skip 0
      continue
    end
    if contains -- $word --workspace --as-at --output -o --authority --shows --kind --note --because --due --fail-below --size --seed
      set skip 1
      continue
    end
    if string match -q -- '-*' $word
      continue
    end
    switch "$place $word"
      case ' help'
        set place help
      case ' init'
        set place 'init'
      case ' attach'
        set place 'attach'
      case ' judge'
        set place 'judge'
      case ' action'
        set place 'action'
      case 'action raise'
        set place 'action raise'
      case 'action close'
        set place 'action close'
      case ' gap'
        set place 'gap'
      case ' audit'
        set place 'audit'
      case 'audit import'
        set place 'audit import'
      case ' sample'
        set place 'sample'
      case 'sample draw'
        set place 'sample draw'
      case 'sample show'
        set place 'sample show'
      case 'sample verify'
        set place 'sample verify'
      case ' completions'
        set place 'completions'
      case '*'
        set count (math $count + 1)
    end
  end
  test "$place" = "$wanted"; and test "$position" = '*' -o "$count" = "$position"
end

complete -c 'muster' -f
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'init' -d 'make a workspace'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'attach' -d 'record evidence'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'judge' -d 'record a judgement'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'action' -d 'keep the list of actions'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'gap' -d 'show what stands between the evidence and the target'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'audit' -d 'record an audit of a case'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'sample' -d 'draw the cases to audit'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'completions' -d 'print a script for a shell'
complete -c 'muster' -n '__muster_at \'\' \'0\'' -a 'help' -d 'say more about a command'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'init' -d 'make a workspace'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'attach' -d 'record evidence'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'judge' -d 'record a judgement'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'action' -d 'keep the list of actions'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'gap' -d 'show what stands between the evidence and the target'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'audit' -d 'record an audit of a case'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'sample' -d 'draw the cases to audit'
complete -c 'muster' -n '__muster_at \'help\' \'*\'' -a 'completions' -d 'print a script for a shell'
complete -c 'muster' -l 'workspace' -d 'the folder that holds the records' -r -f -a '(__fish_complete_directories)'
complete -c 'muster' -l 'as-at' -d 'what was known at the end of that day' -r -f
complete -c 'muster' -l 'json' -d 'answer for a program'
complete -c 'muster' -l 'output' -s 'o' -d 'write the answer to a file' -r -F
complete -c 'muster' -l 'help' -s 'h' -d 'show this help'
complete -c 'muster' -l 'version' -d 'show the version'
complete -c 'muster' -n '__muster_at \'init\' \'*\'' -l 'authority' -d 'the authority\'s name' -r -f
complete -c 'muster' -n '__muster_at \'init\' \'0\'' -f -a '(__fish_complete_directories)'
complete -c 'muster' -n '__muster_at \'attach\' \'*\'' -l 'shows' -d 'the statement that best describes what the evidence says' -r -f
complete -c 'muster' -n '__muster_at \'attach\' \'*\'' -l 'kind' -d 'what sort of evidence it is' -r -f -a 'audit minutes policy'
complete -c 'muster' -n '__muster_at \'attach\' \'*\'' -l 'note' -d 'anything else' -r -f
complete -c 'muster' -n '__muster_at \'attach\' \'*\'' -l 'dry-run' -s 'n' -d 'say what would be recorded, and stop'
complete -c 'muster' -n '__muster_at \'attach\' \'*\'' -F
complete -c 'muster' -n '__muster_at \'judge\' \'*\'' -l 'because' -d 'why' -r -f
complete -c 'muster' -n '__muster_at \'judge\' \'0\'' -f -a '(muster criteria --ids 2>/dev/null)'
complete -c 'muster' -n '__muster_at \'action\' \'0\'' -a 'raise' -d 'add an action'
complete -c 'muster' -n '__muster_at \'action\' \'0\'' -a 'close' -d 'close an action'
complete -c 'muster' -n '__muster_at \'action raise\' \'*\'' -l 'due' -d 'by when' -r -f
complete -c 'muster' -n '__muster_at \'gap\' \'*\'' -l 'fail-below' -d 'end with 1 where less is supported' -r -f
complete -c 'muster' -n '__muster_at \'gap\' \'0\'' -f -a '(muster criteria --ids 2>/dev/null)'
complete -c 'muster' -n '__muster_at \'audit\' \'0\'' -a 'import' -d 'take in a file of audits'
complete -c 'muster' -n '__muster_at \'audit import\' \'0\'' -f -a '(__fish_complete_suffix .csv)'
complete -c 'muster' -n '__muster_at \'sample\' \'0\'' -a 'draw' -d 'draw a sample from a list of cases'
complete -c 'muster' -n '__muster_at \'sample\' \'0\'' -a 'show' -d 'show the sample'
complete -c 'muster' -n '__muster_at \'sample\' \'0\'' -a 'verify' -d 'draw it again and compare'
complete -c 'muster' -n '__muster_at \'sample draw\' \'*\'' -l 'size' -d 'how many cases' -r -f
complete -c 'muster' -n '__muster_at \'sample draw\' \'*\'' -l 'seed' -d 'a public phrase' -r -f
complete -c 'muster' -n '__muster_at \'sample draw\' \'*\'' -f -a '(__fish_complete_suffix .csv)'
complete -c 'muster' -n '__muster_at \'completions\' \'0\'' -f -a 'bash zsh fish'

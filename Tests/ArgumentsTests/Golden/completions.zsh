#compdef muster
# Completion for muster in zsh. Load it with: source <(muster completions zsh)

_muster() {
  local cur="${words[CURRENT]}" prev="${words[CURRENT-1]}" place="" word
  local -i count=0 i
  local -a found
  for (( i = 2; i < CURRENT; i++ )); do
    word="${words[i]}"
    case "$word" in
      --workspace|--as-at|--output|-o|--authority|--shows|--kind|--note|--because|--due|--fail-below|--size|--seed) (( i += 1 )); continue ;;
      -*) continue ;;
    esac
    case "$place $word" in
      ' help') place=help ;;
      ' init') place=init ;;
      ' attach') place=attach ;;
      ' judge') place=judge ;;
      ' action') place=action ;;
      'action raise') place='action raise' ;;
      'action close') place='action close' ;;
      ' gap') place=gap ;;
      ' audit') place=audit ;;
      'audit import') place='audit import' ;;
      ' sample') place=sample ;;
      'sample draw') place='sample draw' ;;
      'sample show') place='sample show' ;;
      'sample verify') place='sample verify' ;;
      ' completions') place=completions ;;
      *) (( count += 1 )) ;;
    esac
  done
  if [[ "$cur" == --*=* ]]; then
    prev="${cur%%=*}"
    compset -P '*='
  fi
  case "$place:$prev" in
    'init':--authority) :; return ;;
    'attach':--shows) :; return ;;
    'attach':--kind) compadd -- audit minutes policy; return ;;
    'attach':--note) :; return ;;
    'judge':--because) :; return ;;
    'action raise':--due) :; return ;;
    'gap':--fail-below) :; return ;;
    'sample draw':--size) :; return ;;
    'sample draw':--seed) :; return ;;
    *:--workspace) _files -/; return ;;
    *:--as-at) :; return ;;
    *:--output|*:-o) _files; return ;;
  esac
  if [[ "$cur" == -* ]]; then
    case "$place" in
      'init') found=('--authority:the authority'\''s name' '--workspace:the folder that holds the records' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'attach') found=('--shows:the statement that best describes what the evidence says' '--kind:what sort of evidence it is' '--note:anything else' '--dry-run:say what would be recorded, and stop' '--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'judge') found=('--because:why' '--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'action') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'action raise') found=('--due:by when' '--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'action close') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'gap') found=('--fail-below:end with 1 where less is supported' '--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'audit') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'audit import') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'sample') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'sample draw') found=('--size:how many cases' '--seed:a public phrase' '--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'sample show') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'sample verify') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      'completions') found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help') ;;
      *) found=('--workspace:the folder that holds the records' '--as-at:what was known at the end of that day' '--json:answer for a program' '--output:write the answer to a file' '--help:show this help' '--version:show the version') ;;
    esac
    _describe -o option found
    return
  fi
  case "$place:$count" in
    :*|help:*) found=('init:make a workspace' 'attach:record evidence' 'judge:record a judgement' 'action:keep the list of actions' 'gap:show what stands between the evidence and the target' 'audit:record an audit of a case' 'sample:draw the cases to audit' 'completions:print a script for a shell' 'help:say more about a command'); _describe command found ;;
    'init':0) _files -/ ;;
    'attach':*) _files ;;
    'judge':0) compadd -- "${(f)$(muster criteria --ids 2>/dev/null)}" ;;
    'judge':1) : ;;
    'action':0) found=('raise:add an action' 'close:close an action'); _describe command found ;;
    'action raise':0) : ;;
    'action close':0) : ;;
    'gap':0) compadd -- "${(f)$(muster criteria --ids 2>/dev/null)}" ;;
    'audit':0) found=('import:take in a file of audits'); _describe command found; : ;;
    'audit import':0) _files -g '*.(csv)' ;;
    'sample':0) found=('draw:draw a sample from a list of cases' 'show:show the sample' 'verify:draw it again and compare'); _describe command found ;;
    'sample draw':*) _files -g '*.(csv)' ;;
    'completions':0) compadd -- bash zsh fish ;;
  esac
}

if [[ "${funcstack[1]}" == "_muster" ]]; then
  _muster "$@"
else
  compdef _muster muster
fi

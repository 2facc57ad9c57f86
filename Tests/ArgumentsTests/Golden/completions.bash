# Completion for muster in bash. Load it with: source <(muster completions bash)

# Offers each of the words given that starts with what is typed.
_muster_words() {
  local word
  for word in "$@"; do
    if [[ "$word" == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done
}

# Offers each line read that starts with what is typed, quoted.
_muster_lines() {
  local line
  while IFS= read -r line; do
    if [[ "$line" == "$cur"* ]]; then COMPREPLY+=("$(printf '%q' "$line")"); fi
  done
}

# Offers folders, and files with one of the endings given (of every kind, if none is).
_muster_files() {
  local line ending
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do
    if [[ -d "$line" || $# -eq 0 ]]; then COMPREPLY+=("$line"); continue; fi
    for ending in "$@"; do
      if [[ "$line" == *."$ending" ]]; then COMPREPLY+=("$line"); fi
    done
  done < <(compgen -f -- "$cur")
}

# Offers folders.
_muster_folders() {
  local line
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$cur")
}

_muster() {
  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" place="" count=0 i word
  COMPREPLY=()
  # Bash parts --name=value into three words.
  if [[ "$cur" == "=" ]]; then
    cur=""
  elif [[ "$prev" == "=" && "$COMP_CWORD" -gt 2 ]]; then
    prev="${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for (( i = 1; i < COMP_CWORD; i++ )); do
    word="${COMP_WORDS[i]}"
    case "$word" in
      =) (( i++ )); continue ;;
      --workspace|--as-at|--output|-o|--authority|--shows|--kind|--note|--because|--due|--fail-below|--size|--seed)
        if [[ "${COMP_WORDS[i+1]}" != "=" ]]; then (( i++ )); fi
        continue ;;
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
      *) (( count++ )) ;;
    esac
  done
  case "$place:$prev" in
    'init':--authority) :; return ;;
    'attach':--shows) :; return ;;
    'attach':--kind) _muster_words audit minutes policy; return ;;
    'attach':--note) :; return ;;
    'judge':--because) :; return ;;
    'action raise':--due) :; return ;;
    'gap':--fail-below) :; return ;;
    'sample draw':--size) :; return ;;
    'sample draw':--seed) :; return ;;
    *:--workspace) _muster_folders; return ;;
    *:--as-at) :; return ;;
    *:--output|*:-o) _muster_files; return ;;
  esac
  if [[ "$cur" == -* ]]; then
    case "$place" in
      'init') _muster_words --authority --workspace --json --output --help ;;
      'attach') _muster_words --shows --kind --note --dry-run --workspace --as-at --json --output --help ;;
      'judge') _muster_words --because --workspace --as-at --json --output --help ;;
      'action') _muster_words --workspace --as-at --json --output --help ;;
      'action raise') _muster_words --due --workspace --as-at --json --output --help ;;
      'action close') _muster_words --workspace --as-at --json --output --help ;;
      'gap') _muster_words --fail-below --workspace --as-at --json --output --help ;;
      'audit') _muster_words --workspace --as-at --json --output --help ;;
      'audit import') _muster_words --workspace --as-at --json --output --help ;;
      'sample') _muster_words --workspace --as-at --json --output --help ;;
      'sample draw') _muster_words --size --seed --workspace --as-at --json --output --help ;;
      'sample show') _muster_words --workspace --as-at --json --output --help ;;
      'sample verify') _muster_words --workspace --as-at --json --output --help ;;
      'completions') _muster_words --workspace --as-at --json --output --help ;;
      *) _muster_words --workspace --as-at --json --output --help --version ;;
    esac
    return
  fi
  case "$place:$count" in
    :*|help:*) _muster_words init attach judge action gap audit sample completions help ;;
    'init':0) _muster_folders ;;
    'attach':*) _muster_files ;;
    'judge':0) _muster_lines < <(muster criteria --ids 2>/dev/null) ;;
    'judge':1) : ;;
    'action':0) _muster_words raise close ;;
    'action raise':0) : ;;
    'action close':0) : ;;
    'gap':0) _muster_lines < <(muster criteria --ids 2>/dev/null) ;;
    'audit':0) _muster_words import; : ;;
    'audit import':0) _muster_files csv ;;
    'sample':0) _muster_words draw show verify ;;
    'sample draw':*) _muster_files csv ;;
    'completions':0) _muster_words bash zsh fish ;;
  esac
}

complete -F _muster muster

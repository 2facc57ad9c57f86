#!/usr/bin/env bash
# Made the workspace of this folder, and what was said of it, with the program as it was at the end of 30 November 2026.
#
#   Tests/CommandsTests/Kept/format-2/make.sh MUSTER FOLDER
#
# MUSTER is that program, FOLDER one that does not exist yet. It is kept to show how it was made, and is not run again: ids
# made by chance would differ, and a later program writes a later format. Narrow but whole: a framework of two criteria that
# moves to its second version, with every kind of record of the format, and a little of a framework of the program's own. No
# person, team, school or authority in it exists.
set -euo pipefail

muster=$(realpath "$1")
folder=$2
here=$(cd "$(dirname "$0")" && pwd)
[ ! -e "$folder" ] || { echo "make: $folder is there already" >&2; exit 2; }
mkdir -p "$folder/practice" "$folder/neglect"
folder=$(realpath "$folder")
papers=$(mktemp -d)
trap 'rm -rf "$papers"' EXIT
cd "$papers"

# at DAY TIME PERSON COMMAND…: one command in the workspace, given by that person at that time.
at() {
  local moment="$1T$2:00Z" person=$3
  shift 3
  env MUSTER_CLOCK="$moment" MUSTER_BY="$person" ${role:+MUSTER_ROLE="$role"} "$muster" "$@" --workspace "$workspace" </dev/null
}

paper() {
  local name=$1
  shift
  printf '%s\n' "$@" "" "Invented for the tests of Muster." >"$name"
}

# printed DAY: the seal of that day as it was printed at its end, kept beside the workspace.
printed() {
  MUSTER_CLOCK="${1}T23:00:00Z" "$muster" gap --json --workspace "$workspace" |
    sed -n "s/^  \"seal\": \"\(.*\)\",/$1 \1/p" >>"$workspace/../seals.txt"
}

# id COMMAND TITLE [SUBCOMMAND]: the id of the entry of a list that has this title, or is about this case.
id() { MUSTER_CLOCK=2026-11-29T12:00:00Z "$muster" "$1" ${3:+"$3"} --json --workspace "$workspace" | python3 -c '
import json, sys
def walk(value):
    if isinstance(value, dict):
        if value.get("title") == sys.argv[1] or value.get("case") == sys.argv[1]: print(value["id"]); sys.exit()
        for part in value.values(): walk(part)
    if isinstance(value, list):
        for part in value: walk(part)
walk(json.load(sys.stdin)); sys.exit("no " + sys.argv[1])' "$2"; }

# found TEXT KIND: the id of the first record of that kind that holds a text.
found() { MUSTER_CLOCK=2026-11-29T12:00:00Z "$muster" erase --find "$1" --json --workspace "$workspace" | python3 -c '
import json, sys
def walk(value):
    if isinstance(value, dict):
        if value.get("kind") == sys.argv[1]: print(value["id"]); sys.exit()
        for part in value.values(): walk(part)
    if isinstance(value, list):
        for part in value: walk(part)
walk(json.load(sys.stdin)); sys.exit("no " + sys.argv[1])' "$2"; }

# ---- Practice: a framework of one's own, and every kind of record.
workspace=$folder/practice/workspace
first=$here/../format-1/practice/local-practice-review.yaml
mkdir -p "$workspace/frameworks"
cp "$first" "$workspace/frameworks/"
MUSTER_CLOCK=2026-09-01T09:00:00Z MUSTER_BY="A. Marlow" "$muster" init "$workspace" --framework local-practice-review \
  --authority "Northvale Council" --target fair --role "preparation coordinator"
at 2026-09-01 10:00 "A. Marlow" assign CH1 --owner "C. Farrow" --reviewer "K. Lund" --due 2026-10-31
at 2026-09-01 10:05 "A. Marlow" assign MG1 --owner "Siân Ó Briain" --reviewer "K Lund"
at 2026-09-01 10:10 "A. Marlow" policy set --items 2 --kinds 2 --fresh policy=24 --extent strong=80 --because "As the partnership agreed on 27 August"

# Papers: a file with a period, places, an exercise, a team; a second edition of one.
paper visits.txt "Forty files read; 34 children seen as the plan says."
at 2026-09-08 10:00 "C. Farrow" attach visits.txt --title "Visits audit" --kind audit --dated 2026-08-31 --covers 2026-06-01..2026-08-31 \
  --extent "34 of 40" --agency childrens-social-care --team "North" --shows CH1.F1 --place "page 4, paragraph 12" \
  --note "Read with Zoë's team: “reasons match the plan” — ½ a day's work, 10 % re-read"
at 2026-09-08 10:05 "C. Farrow" attach --reference "Survey tool/96" --title "=Survey of families" --kind feedback-families --dated 2026-08-14 \
  --agency schools --shows CH1.F1 --exercise "Summer survey"
at 2026-09-08 10:10 "K. Lund" attach --reference "Survey tool/97" --title "Survey of families, free text" --kind feedback-families --dated 2026-08-14 \
  --agency schools --shows CH1.F1 --exercise "Summer survey"
at 2026-09-08 10:15 "K. Lund" attach --reference "Dip-sample/August" --title "Dip-sample of visits" --kind case-sample --dated 2026-08-20 --extent "2 of 12" --shows CH1.W1
at 2026-09-08 10:20 "Siân Ó Briain" attach --reference "Team minutes/7" --title "Minutes of the team" --kind minutes --dated 2026-08-21 --shows MG1.F1
at 2026-09-08 10:25 "Siân Ó Briain" attach --reference "Board/7" --title "Minutes of the board" --kind minutes --dated 2026-08-21 --shows MG1.F1
at 2026-09-08 10:30 "Siân Ó Briain" attach --reference "Policies/2025" --title "Supervision policy, draft" --kind policy --dated 2025-12-01 --shows MG1.F1
at 2026-09-08 10:35 "K. Lund" attach --reference "Desk/1" --title "Note taken at the wrong desk" --to CH1 --note "Words that should never have been recorded"
printed 2026-09-08

# A log whose headings and kinds are theirs; what a row says otherwise than is recorded.
printf '%s\n' "criterion,title,reference,dated,Sort of paper,agency,shows,extent,Our words" \
  "MG1,Supervision compliance,Dashboard,31/08/2026,Dip,childrens-social-care,MG1.F1,91 of 100,\"Ünder the new form; \"\"late\"\" means after day 30\"" \
  "MG1,Peer challenge,Peers/2026,2026-06-19,external-review,peers,MG1.F1,8 of 10," >log.csv
at 2026-09-14 09:00 "A. Marlow" import log.csv --column "kind=Sort of paper" --column "note=Our words" --kind-means "Dip=case-sample"

# Corrected, a new edition, withdrawn, held beside each other, one person of two spellings, erased.
at 2026-09-15 09:00 "C. Farrow" correct "$(id evidence "=Survey of families")" --extent "9 of 10" --place "both weeks" --because "Counted again from the notes"
at 2026-09-15 09:05 "Siân Ó Briain" withdraw "$(id evidence "Supervision policy, draft")" --because "It was never agreed"
at 2026-09-15 09:10 "A. Marlow" source "$(id evidence "Minutes of the board")" reports "$(id evidence "Minutes of the team")" --because "The board noted what the team had said"
at 2026-09-15 09:15 "A. Marlow" judge MG1 strong --because "Policy in place"
at 2026-09-15 09:20 "A. Marlow" people "K Lund" is "K. Lund"
at 2026-09-15 09:25 "A. Marlow" withdraw "$(found "Policy in place" judgement-made)" --because "Recorded before the panel met"
at 2026-09-16 09:00 "A. Marlow" erase "$(id evidence "Note taken at the wrong desk")" --yes --because "It spoke of a family"
printed 2026-09-16

# Looked at again: so for as many, and mended as something newer shows.
at 2026-09-16 10:00 "K. Lund" attach --reference "Dip-sample/June" --title "Dip-sample of supervision" --kind case-sample --dated 2026-06-20 --extent "3 of 12" --shows MG1.W1
at 2026-09-16 10:05 "D. Imrie" recheck "$(id evidence "Dip-sample of supervision")" resolved --shown-by "$(id evidence "Supervision compliance")" --because "On time since July"
at 2026-09-17 09:00 "D. Imrie" recheck "$(id evidence "Dip-sample of visits")" so --extent "3 of 24" --because "Twelve more files read"
at 2026-09-28 14:00 "C. Farrow" judge CH1 fair --because "Seen as the plan says in 34 of 40"
at 2026-09-28 14:05 "K. Lund" judge CH1 weak --because "The dip-sample" --as reviewer
at 2026-09-28 14:10 "A. Marlow" judge CH fair --because "Panel: no, let us wait for the sample — but fair" --as agreed

# Cases: a draw with everything that decides one, a replacement, two auditors, a panel.
awk 'BEGIN {
  print "Case ref,Cohort,Age,Gender,Disability,Team,Worker"
  for (i = 1; i <= 30; i++) printf "NV%03d,open-case,%d,%s,%s,%s,W%d\n", i, (i * 5) % 18, i % 2 ? "Female" : "Male", i % 5 ? "No" : "Yes", i % 3 ? "North" : "South", 1 + i % 6
}' >cases.csv
at 2026-10-01 09:30 "D. Imrie" sample draw cases.csv --size 8 --seed "Northvale tombola, 30 September 2026: 4 17 23 31" --list-day 2026-09-30 \
  --at-most 3 --per worker --exclude NV001 --because "Read in July" --wish disability=yes:2
MUSTER_CLOCK=2026-10-01T12:00:00Z "$muster" sample show --cases --json --workspace "$workspace" >drawn.json
cases=($(python3 -c 'import json; print(*[one["case"] for one in json.load(open("drawn.json"))["cases"]])'))
at 2026-10-02 09:00 "D. Imrie" sample replace "${cases[7]}" --because "The file is with the court"
{
  echo "case,question,answer,grade,note"
  for n in 0 1 2 3 4 5; do
    echo "${cases[n]},CH1.Q1,$([ $n = 3 ] && echo no || echo yes),$([ $n = 0 ] && echo fair),$([ $n = 1 ] && echo "Seen at home")"
    echo "${cases[n]},MG1.Q1,$([ $n -gt 3 ] && echo partly || echo yes),,"
  done
} >first.csv
printf '%s\n' "case,question,answer,grade,note" "${cases[0]},CH1.Q1,no,weak," "${cases[1]},CH1.Q1,yes,," "${cases[1]},MG1.Q1,no,," >second.csv
at 2026-10-05 16:00 "K. Lund" audit import first.csv
at 2026-10-06 16:00 "Siân Ó Briain" audit import second.csv
at 2026-10-08 16:00 "H. Tansley" audit moderate "${cases[0]}" --question CH1.Q1 --agreed partly --because "Panel read the file" --answers-known
at 2026-10-08 16:05 "H. Tansley" audit moderate "${cases[0]}" --grade fair --because "Panel read the file" --answers-known
at 2026-10-09 09:30 "D. Imrie" sample draw cases.csv --size 4 --seed "Northvale tombola, 8 October 2026: 2 9 12 40" --list-day 2026-09-30 \
  --after all --allocate proportional
printed 2026-10-08

# A concern about a child, acted on and looked at again; actions, the checklist.
at 2026-10-12 10:50 "K. Lund" concern raise NV903 --shows CH1.W1 --told "Head of service" --told-at "2026-10-12 10:40" --recheck-by 2026-10-26
at 2026-10-12 15:00 "K. Lund" concern acted "$(id concern NV903 list)" --at "2026-10-12 14:05" --note "Seen by the social worker"
at 2026-10-13 10:50 "K. Lund" concern raise NV904 --to CH1 --told "Duty manager" --told-at "2026-10-13 10:10" --note "Door not answered; told by telephone"
at 2026-10-26 09:00 "D. Imrie" recheck "$(id concern NV903 list)" not-so --because "Visited twice; safe with an aunt"
at 2026-10-26 10:00 "D. Imrie" action raise CH1 "No child waits longer than the plan says" --owner "C. Farrow" --due 2026-12-01 --theme CH1.Q1 --effort 12 --measure "Visits on time"
at 2026-10-27 10:00 "C. Farrow" action update "$(id action "No child waits longer than the plan says" list)" in-progress --due 2027-01-15 --note "Rota drafted"
at 2026-11-02 09:00 "A. Marlow" checklist LOG1 LOG2 --note "Rehearsed: lists by 12:40"
at 2026-11-03 09:00 "A. Marlow" checklist LOG2 --not-ready --note "The room is taken"

# What is said beside the evidence, and what is decided of what is handed over.
at 2026-11-03 09:30 "C. Farrow" narrative write CH know "Most children are seen as often as the plan says; those with the longest plans are not."
at 2026-11-03 09:32 "C. Farrow" narrative write CH voice "She came when she said." --theme "Visits kept" --agreed-by "a parent" --for inspectors
at 2026-11-03 09:34 "C. Farrow" measure record CH1 "Visits on time" "86.4%" --of 410 --period 2025-10-01..2026-09-30 --neighbours 83.1 --england 82.5 \
  --better higher --source "Dashboard"
at 2026-11-03 09:36 "A. Marlow" inspection record "Review by peers" 2025-06-20 --number 2 --recommendation "See children alone" --to CH1 \
  --became in-progress --what "Asked at every visit"
at 2026-11-03 09:38 "C. Farrow" milestone set CH1 "Nine in ten visits on time" --due 2027-03-31 --measure "The dashboard"
role="director" at 2026-11-03 09:40 "H. Tansley" pack leave-out "$(id evidence "Dip-sample of visits")" --because "Before the court until March"
at 2026-11-03 09:42 "A. Marlow" marking "OFFICIAL-SENSITIVE"

# What an agency sent back in a spreadsheet.
MUSTER_CLOCK=2026-11-03T10:00:00Z "$muster" form --agency health --criterion MG1 --csv --workspace "$workspace" -o health.csv
python3 - <<'PY'
import csv
rows = list(csv.reader(open("health.csv", encoding="utf-8-sig")))
row = rows[2]
for start, text in {"What the item": "Nurse's view of supervision", "Where it is": "Trust/77", "Kind": "external-review", "Date": "30/10/2026", "Shows (": "MG1.F1", "Extent": "12 of 14", "Your judgement": "fair", "Why you": "Health is asked late", "Your name": "N. Achterberg", "Your role": "designated nurse", "Your agency": "health"}.items():
    row[next(i for i, one in enumerate(rows[0]) if one.startswith(start))] = text
with open("back.csv", "w", encoding="utf-8") as file: csv.writer(file).writerows([rows[0], row])
PY
at 2026-11-05 09:00 "A. Marlow" import back.csv
role="director" at 2026-11-06 09:00 "H. Tansley" sign-off --because "The panel has not met"
printed 2026-11-06

# The framework's second version: links affirmed, and the rest to be looked at again.
sed -e 's/^version: 1$/version: 2/' -e 's/CH1.F1: Most children are seen as often/CH1.F1: Most children are seen alone as often/' \
  "$first" >"$workspace/frameworks/local-practice-review.yaml"
at 2026-11-16 09:00 "A. Marlow" init --upgrade --from "$first"
at 2026-11-16 10:00 "C. Farrow" correct "$(id evidence "Visits audit")" --affirm CH1.F1 --because "The audit says alone"
role="chief executive" at 2026-11-17 09:00 "R. Oyelaran" sign-off --because "As the director"
printed 2026-11-17

# ---- Neglect: a framework of the program's, with positions in place of grades.
workspace=$folder/neglect/workspace
MUSTER_CLOCK=2026-09-01T09:05:00Z MUSTER_BY="A. Marlow" "$muster" init "$workspace" --framework jtai-neglect-2017 --authority "Northvale Council"
at 2026-09-01 09:10 "A. Marlow" assign JT-PO2 --owner "E. Hale" --due 2026-12-18
at 2026-09-02 09:00 "E. Hale" attach --reference "Neglect/audit" --title "Joint audit of neglect" --shows JT-MA1.S1 --against JT-MA1.C1 \
  --kind audit --dated 2026-09-01 --agency partnership --extent "18 of 20"
at 2026-09-02 09:05 "E. Hale" attach --reference "Police/sample" --title "Police notifications sampled" --shows JT-PO2.C1 --kind audit --dated 2026-08-11 --agency police --extent "7 of 25"
at 2026-09-02 09:10 "E. Hale" judge JT-MA1 strength --because "Agencies act in time for most neglected children"
printed 2026-09-02
at 2026-09-03 09:00 "H. Tansley" sign-off

# ---- What the program says of them: a line of said.txt is a file and the command that gives it.
for name in practice neglect; do
  cp "$here/$name/said.txt" "$folder/$name/"
  mkdir -p "$folder/$name/said"
  while read -r file words; do
    read -r -a words <<<"$words"
    (cd "$folder/$name" && MUSTER_CLOCK=2026-11-20T12:00:00Z "$muster" "${words[@]}" --workspace workspace >"said/$file" || [ $? = 1 ])
  done <"$folder/$name/said.txt"
  MUSTER_CLOCK=2026-11-20T12:00:00Z "$muster" report --format csv --workspace "$folder/$name/workspace" -o "$folder/$name/said/tables"
  grep -rh '^seal:' "$folder/$name/workspace/evidence/records" | sed 's/^seal:/signed/' >>"$folder/$name/seals.txt"
done

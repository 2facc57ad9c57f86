#!/usr/bin/env bash
# Made the workspaces of this folder, and what was said of them, with the program of commit 9fbd2ae on 29 November 2026.
#
#   Tests/CommandsTests/Kept/format-1/make.sh MUSTER FOLDER
#
# MUSTER is that program, FOLDER one that does not exist yet. It is kept to show how they were made, and is not run
# again: ids made by chance would differ, and a later program writes a later format. No person, team, school or
# authority in it exists.
set -euo pipefail

muster=$(realpath "$1")
folder=$2
here=$(cd "$(dirname "$0")" && pwd)
[ ! -e "$folder" ] || { echo "make: $folder is there already" >&2; exit 2; }
mkdir -p "$folder"
folder=$(realpath "$folder")
papers=$(mktemp -d)
trap 'rm -rf "$papers"' EXIT
cd "$papers"

# at DAY TIME PERSON COMMAND…: one command in the workspace of the moment, given by that person at that time.
at() {
  local moment="$1T$2:00Z" person=$3
  shift 3
  env MUSTER_CLOCK="$moment" MUSTER_BY="$person" ${role:+MUSTER_ROLE="$role"} "$muster" "$@" --workspace "$workspace" </dev/null
}

# paper NAME TEXT…: writes a small file to attach.
paper() {
  local name=$1
  shift
  printf '%s\n' "$@" "" "Invented for the tests of Muster." >"$name"
}

# printed DAY: the seal of that day as it was printed at its end, kept beside the workspace.
printed() {
  MUSTER_CLOCK="${1}T23:00:00Z" "$muster" gap --json --workspace "$workspace" | sed -n "s/^  \"seal\": \"\(.*\)\",/$1 \1/p" >>"$workspace/../seals.txt"
}

# id COMMAND TITLE [SUBCOMMAND]: the id of the entry of a list that has this title, or is about this case.
id() { MUSTER_CLOCK=2026-11-20T12:00:00Z "$muster" "$1" ${3:+"$3"} --json --workspace "$workspace" | python3 -c '
import json, sys
def walk(value):
    if isinstance(value, dict):
        if value.get("title") == sys.argv[1] or value.get("case") == sys.argv[1]: print(value["id"]); sys.exit()
        for part in value.values(): walk(part)
    if isinstance(value, list):
        for part in value: walk(part)
walk(json.load(sys.stdin)); sys.exit("no " + sys.argv[1])' "$2"; }

# ---- Northvale: grades, every kind of record but the move to another version.
workspace=$folder/northvale/workspace
mkdir -p "$folder/northvale"
cd "$papers"
MUSTER_CLOCK=2026-03-02T09:00:00Z MUSTER_BY="A. Marlow" "$muster" init "$workspace" \
  --framework ofsted-child-protection-2012 --authority "Northvale Council" --target good --role "preparation coordinator"
at 2026-03-02 09:10 "A. Marlow" assign HP2 --owner "C. Farrow" --reviewer "K. Lund" --due 2026-06-30
at 2026-03-02 09:11 "A. Marlow" assign HP3 --owner "Siân Ó Briain" --due 2026-07-31
at 2026-03-02 09:12 "A. Marlow" assign QP6 --owner "F. Adeyemi" --reviewer "A. Marlow"
at 2026-03-02 09:13 "A. Marlow" assign LG1 --owner "H. Tansley" --due 2026-12-18

paper front-door.txt "Forty referrals read; 34 decided within one working day."
at 2026-04-15 10:00 "C. Farrow" attach front-door.txt --title "Front-door audit, January to March" --kind audit --dated 2026-03-31 \
  --covers 2026-01-01..2026-03-31 --extent "34 of 40" --agency childrens-social-care --shows HP2.G1,HP2.G2 \
  --place "page 4, paragraph 12" --note "Read with Zoë's team: “reasons match the threshold document” — ½ a day's work, 10 % re-read: no surprise"
at 2026-04-20 10:00 "C. Farrow" attach --reference "SharePoint: Duty/2026 #3, \"Observation\"" --title "Observation of daily triage" \
  --kind observation --dated 2026-04-14 --agency childrens-social-care --shows HP2.G1 --extent most
at 2026-05-08 16:40 "C. Farrow" attach --reference "Survey tool/96" --title "=Survey of referrers" --kind feedback-staff --dated 2026-05-06 \
  --extent "a majority" --agency schools --shows HP2.G3 --against HP2.G4 --exercise "Spring survey"
at 2026-05-11 10:00 "K. Lund" attach --reference "Survey tool/97" --title "Survey of referrers, free text" --kind feedback-staff --dated 2026-05-06 \
  --agency schools --shows HP2.G3 --exercise "Spring survey"
awk 'BEGIN {
  split("early-help referral referral child-protection-plan child-in-need step-down", cohort, " ")
  split("early-help-current referral-urgent-action referral-enquiries plan-long-or-repeat need-current step-recent", stratum, " ")
  split("North South", team, " ")
  print "Case ref,Cohort,Stratum,Age,Gender,Disability,Team,Worker"
  for (s = 1; s <= 6; s++) for (i = 1; i <= 9; i++)
    printf "NV%d%02d,%s,%s,%d,%s,%s,%s,W%d\n", s, i, cohort[s], stratum[s], (s * 7 + i * 5) % 18, i % 2 ? "Female" : "Male", i % 5 ? "No" : "Yes", team[1 + i % 2], 1 + (s + i) % 7
}' >cases.csv
at 2026-05-18 09:30 "D. Imrie" sample draw cases.csv --size 6 --seed "a first try, 15 May 2026" --list-day 2026-05-15 --balance gender,age
paper strategy.txt "Thirty-three discussions read together by police, health and social care."
at 2026-06-03 10:00 "Siân Ó Briain" attach strategy.txt --title "Joint audit of strategy discussions" --kind audit --dated 2026-05-20 \
  --extent "27 of 33" --agency police --shows HP3.G1,HP3.G2
at 2026-06-10 10:00 "Siân Ó Briain" attach --reference "Peers/night" --title "Peer review of the night service" --kind external-review \
  --dated 2026-05-28 --agency out-of-hours --shows HP3.G4
at 2026-06-10 10:05 "Siân Ó Briain" attach --reference "Peers/night, papers" --title "Papers to the peer review" --to HP3
at 2026-06-12 10:00 "F. Adeyemi" attach --reference "Policies/supervision" --title "Supervision policy" --kind policy --dated 2024-02-01 --shows QP6.G1
at 2026-06-12 10:05 "F. Adeyemi" attach --reference "Policies/supervision 2025" --title "Supervision policy, draft" --kind policy --dated 2025-12-01 --shows QP6.G1
printed 2026-06-12
at 2026-06-29 14:00 "C. Farrow" judge HP2 good --because "Timely decisions in 34 of 40 referrals audited"
at 2026-07-06 14:00 "K. Lund" judge HP2 adequate --because "Referrers are not told" --as reviewer
at 2026-07-14 10:00 "D. Imrie" attach --reference "Dip-sample/July" --title "Dip-sample of twelve long plans" --kind case-sample \
  --dated 2026-07-14 --extent "1 of 12" --agency childrens-social-care --shows HP8.I1
at 2026-07-14 10:05 "D. Imrie" attach --reference "Dip-sample/May" --title "Dip-sample of urgent cases" --kind case-sample \
  --dated 2026-05-30 --extent "1 of 9" --agency childrens-social-care --shows HP5.I1
at 2026-07-14 10:10 "D. Imrie" attach --reference "Dip-sample/June" --title "Note taken at the wrong desk" --to HP8 --note "Words that should never have been recorded"

# The same file in two copies of the workspace.
paper outcomes.txt "Thirty-two cases followed for six months."
MUSTER_CLOCK=2026-07-15T08:00:00Z MUSTER_BY="D. Imrie" "$muster" share "$papers/copy" --workspace "$workspace"
at 2026-07-15 10:00 "D. Imrie" attach outcomes.txt --title "Outcomes audit" --kind audit --dated 2026-07-03 --extent "26 of 32" --shows HP8.G1,HP8.G2
(workspace=$papers/copy && at 2026-07-15 11:00 "K. Lund" attach outcomes.txt --title "Are children safer? Audit" --kind audit --dated 2026-07-03 --shows HP8.G1)
MUSTER_CLOCK=2026-07-16T08:00:00Z MUSTER_BY="D. Imrie" "$muster" share "$papers/copy" --workspace "$workspace"
printed 2026-07-16

at 2026-07-20 15:00 "D. Imrie" action raise HP8 "No child stays at high risk under a plan that does not work" --owner "D. Imrie" --due 2026-10-15 --band immediate --measure "Re-read of the twelve files"
at 2026-07-20 15:10 "C. Farrow" action raise HP2 "Everyone who refers hears what became of it" --owner "C. Farrow" --due 2026-12-18 --effort 12 --note "Letter drafted"

# An evidence log: one batch.
printf '%s\n' "criterion,title,reference,dated,kind,agency,shows,against,extent,note" \
  "LG1,Cabinet minutes,Council/2026-07,2026-07-20,minutes,council,\"LG1.G1, LG1.G2\",,,Members asked and came back to it" \
  "LG1,Peer challenge: leadership,Peers/2026,2026-06-19,external-review,peers,LG1.G1,,most," \
  "QP6,Supervision compliance,Dashboard,31/07/2026,performance-data,childrens-social-care,QP6.G1,,91 of 100,\"Ünder the new form; \"\"late\"\" means after day 30\"" >log.csv
at 2026-08-03 09:00 "A. Marlow" import log.csv

# Corrected, withdrawn, looked at again, erased.
at 2026-08-04 09:00 "C. Farrow" correct "$(id evidence "Observation of daily triage")" --extent "9 of 10" --place "both mornings" --because "Counted again from the notes"
at 2026-08-04 09:05 "F. Adeyemi" withdraw "$(id evidence "Supervision policy, draft")" --because "It was never agreed"
at 2026-08-05 09:00 "D. Imrie" recheck "$(id evidence "Dip-sample of urgent cases")" resolved --because "Nine files and nine more read; all have a plan for the night"
at 2026-08-05 09:05 "D. Imrie" recheck "$(id evidence "Dip-sample of twelve long plans")" confirmed --because "Risk is still high in that one"
printed 2026-08-05
at 2026-08-06 09:00 "A. Marlow" erase "$(id evidence "Note taken at the wrong desk")" --yes --because "It spoke of a family"
printed 2026-08-06

# Judgements by an owner and a panel; a policy of their own.
at 2026-08-28 14:00 "F. Adeyemi" judge QP6 outstanding --because "Policy in place; supervision on time"
at 2026-08-28 14:05 "H. Tansley" judge HP good --because "Panel: no, let us wait for the sample — but good" --as agreed
at 2026-08-28 14:10 "A. Marlow" judge overall good --because "Panel" --as agreed
at 2026-08-30 09:00 "A. Marlow" policy set --items 2 --kinds 2 --fresh policy=24 --fresh performance-data=6 --extent good=75 --because "As the partnership agreed on 27 August"
printed 2026-08-30

# Cases: lists, a draw with everything that decides one, a replacement, audits by two people, a panel.
at 2026-09-07 09:30 "D. Imrie" sample draw cases.csv --size 10 --seed "Northvale tombola, 4 September 2026: 4 17 23 31 40 44" --list-day 2026-09-04 \
  --at-most 3 --per worker --exclude NV101 --because "Read in July" --wish disability=yes:2 --after all --allocate proportional
MUSTER_CLOCK=2026-09-07T12:00:00Z "$muster" form --cases --auditor "K. Lund" --csv --workspace "$workspace" -o drawn.csv
at 2026-09-08 09:00 "D. Imrie" sample replace "$(grep -o '^NV[2-6]0.' drawn.csv | head -1)" --because "The file is with the court"
MUSTER_CLOCK=2026-11-20T12:00:00Z "$muster" form --cases --auditor "K. Lund" --csv --workspace "$workspace" -o audits.csv
python3 - <<'PY'
import csv
rows = list(csv.reader(open("audits.csv", encoding="utf-8-sig")))
head = rows[0]
def column(*words): return next(i for i, one in enumerate(head) if all(word in one.lower() for word in words))
case, question = column("case"), column("question")
order = []
for row in rows[1:]:
    if row[case] not in order: order.append(row[case])
def write(name, cases, answer):
    with open(name, "w", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["case", "question", "answer", "grade", "note"])
        for one in cases:
            asked = [row[question].split()[0].rstrip(":") for row in rows[1:] if row[case] == one and row[question]]
            for number, id in enumerate(dict.fromkeys(asked)):
                if number < 6:
                    out.writerow([one, id, *answer(order.index(one), number)])
def first(case, number): return ("no" if (case + number) % 5 == 4 else "partly" if (case + number) % 5 == 2 else "yes", "good" if number == 0 else "", "Seen at home" if number == 1 else "")
def second(case, number): return ("no" if (case + number) % 5 >= 3 else "yes", "adequate" if number == 0 else "", "")
write("first.csv", order[:7], first)
write("second.csv", order[:3], second)
PY
at 2026-09-30 09:00 "C. Farrow" action update "$(id action "Everyone who refers hears what became of it" list)" in-progress --due 2027-01-15 --note "With the print room"
at 2026-10-05 16:00 "K. Lund" audit import first.csv
at 2026-10-06 16:00 "Siân Ó Briain" audit import second.csv
printed 2026-10-06
MUSTER_CLOCK=2026-10-07T09:00:00Z "$muster" audit moderate --template --workspace "$workspace" >panel.csv
python3 - <<'PY'
import csv
rows = list(csv.reader(open("panel.csv", encoding="utf-8-sig")))
head = [one.lower() for one in rows[0]]
agreed, because = next(i for i, one in enumerate(head) if one.startswith("agreed")), next(i for i, one in enumerate(head) if one.startswith("because"))
for row in rows[1:4]: row[agreed], row[because] = "partly" if row[1] != "grade" and "grade" not in row[1].lower() else "adequate", "Panel read the file"
with open("agreed.csv", "w", encoding="utf-8") as file: csv.writer(file).writerows(rows[:4])
PY
at 2026-10-08 16:00 "H. Tansley" audit moderate --file agreed.csv --moderator "H. Tansley"

at 2026-10-09 15:00 "D. Imrie" action raise HP2 "Each decision says why" --owner "C. Farrow" --due 2026-12-01 --theme HP2.Q1

# Concerns about a child: acted on, brought up to date, looked at again.
at 2026-10-12 10:50 "K. Lund" concern raise NV903 --shows HP3.I1 --told "Head of service" --told-at "2026-10-12 10:40" --recheck-by 2026-10-26
at 2026-10-12 15:00 "K. Lund" concern acted "$(id concern NV903 list)" --at "2026-10-12 14:05" --note "Seen by the social worker"
at 2026-10-13 10:50 "K. Lund" concern raise NV904 --to HP4 --told "Duty manager" --told-at "2026-10-13 10:10" --note "Door not answered; told by telephone"
at 2026-10-14 10:50 "K. Lund" concern raise NV905 --shows HP3.I4 --told "Duty manager" --told-at "2026-10-14 10:10" --acted-at "2026-10-14 10:30"
at 2026-10-15 09:00 "K. Lund" concern acted "$(id concern NV905 list)" --at "2026-10-14 11:30" --note "The visit began later than was said"
at 2026-10-26 09:00 "D. Imrie" recheck "$(id concern NV903 list)" resolved --because "Visited twice; safe with an aunt"

# Actions, the checklist, what an agency and an owner sent back.
at 2026-10-20 09:00 "D. Imrie" action close "$(id action "No child stays at high risk under a plan that does not work" list)" --note "All twelve read"
at 2026-11-02 09:00 "A. Marlow" checklist LOG1 LOG2 LOG5 --note "Rehearsed: lists by 12:40"
at 2026-11-03 09:00 "A. Marlow" checklist LOG2 --not-ready --note "The room is taken"
MUSTER_CLOCK=2026-11-03T10:00:00Z "$muster" form --agency health --criterion HP3 --csv --workspace "$workspace" -o health.csv
MUSTER_CLOCK=2026-11-03T10:00:00Z "$muster" form --owner "H. Tansley" --csv --workspace "$workspace" -o owner.csv
python3 - <<'PY'
import csv
def fill(source, target, cells):
    rows = list(csv.reader(open(source, encoding="utf-8-sig")))
    row = rows[2]
    for start, text in cells.items(): row[next(i for i, one in enumerate(rows[0]) if one.startswith(start))] = text
    with open(target, "w", encoding="utf-8") as file: csv.writer(file).writerows([rows[0], row])
fill("health.csv", "health-back.csv", {"What the item": "Nurse's view of strategy discussions", "Where it is": "Trust/77", "Kind": "external-review", "Date": "30/10/2026", "Shows (": "HP3.G2", "Extent": "12 of 14", "Your judgement": "adequate", "Why you": "Health is asked late", "Your name": "N. Achterberg", "Your role": "designated nurse", "Your agency": "health"})
fill("owner.csv", "owner-back.csv", {"What the item": "Scrutiny papers", "Where it is": "Council/scrutiny", "Kind": "minutes", "Date": "18/06/2026", "Shows (": "LG1.G2", "Place": "item 7", "Your judgement": "good", "Why you": "Members read performance each month", "Your name": "H. Tansley", "Your role": "director"})
PY
at 2026-11-05 09:00 "A. Marlow" import health-back.csv
at 2026-11-05 09:10 "A. Marlow" import owner-back.csv
printed 2026-11-05

# Signed: accepted by one, overridden by another.
role="director" at 2026-11-06 09:00 "H. Tansley" sign-off
role="chief executive" at 2026-11-06 10:00 "R. Oyelaran" sign-off --overall adequate --because "The survey of referrers outweighs the audit"
at 2026-11-16 09:00 "K. Lund" attach --reference "Duty/November" --title "Front-door data, October" --kind performance-data --dated 2026-10-31 --shows HP2.A1 --extent "40 of 52"
printed 2026-11-16

# ---- Neglect: positions in place of grades, several agencies.
workspace=$folder/neglect/workspace
mkdir -p "$folder/neglect"
MUSTER_CLOCK=2026-06-01T09:00:00Z MUSTER_BY="A. Marlow" "$muster" init "$workspace" --framework jtai-neglect-2017 --authority "Northvale Council"
at 2026-06-01 09:10 "A. Marlow" assign JT-PO2 --owner "E. Hale" --due 2026-12-18
at 2026-10-02 09:00 "E. Hale" attach --reference "Neglect/audit" --title "Joint audit of neglect" --shows JT-MA1.S1 --shows JT-MA1.S2 --against JT-MA1.C1 --kind audit --dated 2026-10-01 --agency partnership --extent "18 of 20"
at 2026-10-12 09:00 "E. Hale" attach --reference "Neglect/front-door" --title "A day at the front door" --shows JT-MA1.S1 --kind observation --dated 2026-10-11 --agency partnership
at 2026-10-12 09:05 "E. Hale" attach --reference "Police/sample" --title "Police notifications sampled" --shows JT-PO2.C1 --kind audit --dated 2026-10-11 --agency police --extent "7 of 25"
at 2026-10-12 09:10 "E. Hale" attach --reference "Police/supervisors" --title "Supervisors' reviews" --shows JT-PO3.S1 --kind audit --dated 2025-03-11 --agency police
printed 2026-10-12
at 2026-10-20 09:00 "E. Hale" judge JT-MA1 strength --because "Agencies act in time for most neglected children"
at 2026-10-20 09:05 "E. Hale" judge JT-PO2 developing --because "Gaps are known and a plan is in place"
at 2026-10-21 09:00 "E. Hale" action raise JT-PO2 "Each notification is read the same day" --owner "E. Hale" --due 2026-11-10
at 2026-11-02 09:00 "H. Tansley" sign-off

# ---- Review: a framework of one's own, moved from its first version to its second.
workspace=$folder/review/workspace
versions=$here/../../Versions
mkdir -p "$workspace/frameworks"
cp "$versions/version-1.yaml" "$workspace/frameworks/local-practice-review.yaml"
MUSTER_CLOCK=2026-09-01T09:00:00Z MUSTER_BY="A. Marlow" "$muster" init "$workspace" --framework local-practice-review --authority "Northvale Council"
at 2026-10-01 09:00 "B. Osei" attach --reference shelf --title "Visits audit" --dated 2026-09-30 --kind audit --shows CH1.F1
at 2026-10-01 09:05 "B. Osei" attach --reference shelf --title "Supervision audit" --dated 2026-09-30 --kind audit --shows MG1.F1,CH1.S1
at 2026-10-01 09:10 "B. Osei" attach --reference shelf --title "Staff survey" --dated 2026-09-30 --kind feedback-staff --shows MG1.F1,CH1.F1
at 2026-10-01 09:15 "B. Osei" attach --reference shelf --title "Complaint" --dated 2026-09-30 --kind feedback-families --shows MG1.W1 --against CH1.F1
at 2026-10-02 09:00 "B. Osei" judge CH1 fair --because "two audits"
printed 2026-10-02
at 2026-10-05 09:00 "A. Marlow" sign-off
cp "$versions/version-2.yaml" "$workspace/frameworks/local-practice-review.yaml"
at 2026-10-20 09:00 "A. Marlow" init --upgrade --from "$versions/version-1.yaml"
printed 2026-10-20
at 2026-10-21 09:00 "B. Osei" correct "$(id evidence "Visits audit")" --affirm CH1.F1 --because "The audit says alone"
at 2026-10-21 09:05 "B. Osei" correct "$(id evidence "Supervision audit")" --move MG1.F1=MG1.F2 --because "It asked the workers"
at 2026-10-21 09:10 "A. Marlow" sign-off

# ---- What the program says of them: a line of said.txt is a file and the command that gives it.
for name in northvale neglect review; do
  cp "$here/$name/said.txt" "$folder/$name/" 2>/dev/null || continue
  mkdir -p "$folder/$name/said"
  while read -r file words; do
    read -r -a words <<<"$words"
    (cd "$folder/$name" && MUSTER_CLOCK=2026-11-20T12:00:00Z "$muster" "${words[@]}" --workspace workspace >"said/$file" || [ $? = 1 ])
  done <"$folder/$name/said.txt"
  MUSTER_CLOCK=2026-11-20T12:00:00Z "$muster" report --format csv --workspace "$folder/$name/workspace" -o "$folder/$name/said/tables"
  grep -h '^seal:' -r "$folder/$name/workspace/evidence/records" | sed 's/^seal:/signed/' >>"$folder/$name/seals.txt"
done

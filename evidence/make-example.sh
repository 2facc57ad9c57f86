#!/usr/bin/env bash
# Makes the worked example anew: an invented authority, its evidence, a sample with audits, judgements and actions.
#
#   evidence/make-example.sh MUSTER FOLDER
#
# MUSTER is the program, FOLDER a folder that does not exist yet. Every record is made by a muster command under a
# stated clock, so the records say that they are an example. No person, team, school or authority in it exists.
set -euo pipefail

muster=$(realpath "$1")
folder=$2
here=$(cd "$(dirname "$0")" && pwd)
[ ! -e "$folder" ] || { echo "make-example: $folder is there already" >&2; exit 2; }
papers=$(mktemp -d)
trap 'rm -rf "$papers"' EXIT

# at DAY TIME PERSON COMMAND…: one command, to be given then by that person when its turn comes.
at() {
  local day=$1 time=$2 person=$3
  shift 3
  printf '%s %q %q' "${day}T${time}:00Z" "$person" "$muster" >>"$papers/queue"
  printf ' %q' "$@" >>"$papers/queue"
  printf '\n' >>"$papers/queue"
}

# play: gives the commands that wait, in the order of their times, so that each record comes after the earlier ones.
play() {
  local moment rest words
  sort -s -k1,1 "$papers/queue" >"$papers/turn"
  : >"$papers/queue"
  while read -r moment rest; do
    eval "words=($rest)"
    MUSTER_CLOCK=$moment MUSTER_BY=${words[0]} "${words[@]:1}" --workspace "$folder" >/dev/null </dev/null
  done <"$papers/turn"
}

# paper NAME TEXT…: writes a small file to attach, and says where it is.
paper() {
  local name=$1
  shift
  printf '%s\n' "$@" >"$papers/$name"
  echo "$papers/$name"
}

minute=0
# item DAY PERSON NAME KIND DATED EXTENT AGENCY LINKS TITLE TEXT: attaches one small paper.
item() {
  local day=$1 person=$2 name=$3 kind=$4 dated=$5 extent=$6 agency=$7 links=$8 title=$9 text=${10}
  minute=$(((minute + 7) % 60))
  local more=()
  [ "$extent" = - ] || more+=(--extent "$extent")
  # shellcheck disable=SC2086  # the links are several words on purpose
  at "$day" "$(printf '10:%02d' "$minute")" "$person" attach "$(paper "$name" "$title" "" "$text" "" "Invented for the worked example of Muster.")" \
    --title "$title" --kind "$kind" --dated "$dated" --agency "$agency" $links "${more[@]}"
}

MUSTER_CLOCK=2026-02-02T09:00:00Z MUSTER_BY="A. Marlow" "$muster" init "$folder" \
  --framework ofsted-child-protection-2012 --authority "Northvale Council" --target good --role "preparation coordinator" >/dev/null

# Owners: every criterion has one, most have a reviewer.
owner() { at 2026-02-03 "$1" "A. Marlow" assign "$2" --owner "$3" ${4:+--reviewer "$4"} --due "$5"; }
owner 09:01 HP1 "B. Osei" "K. Lund" 2026-06-30
owner 09:02 HP2 "C. Farrow" "K. Lund" 2026-06-30
owner 09:03 HP3 "C. Farrow" "D. Imrie" 2026-06-30
owner 09:04 HP4 "C. Farrow" "D. Imrie" 2026-06-30
owner 09:05 HP5 "E. Quill" "D. Imrie" 2026-06-30
owner 09:06 HP6 "E. Quill" "K. Lund" 2026-07-31
owner 09:07 HP7 "E. Quill" "K. Lund" 2026-07-31
owner 09:08 HP8 "D. Imrie" "B. Osei" 2026-07-31
owner 09:09 HP9 "B. Osei" "D. Imrie" 2026-07-31
for pair in "10 QP1" "11 QP2" "12 QP3" "13 QP4" "14 QP5" "15 QP6" "16 QP7" "17 QP8" "18 QP9"; do
  owner "09:${pair% *}" "${pair#* }" "F. Adeyemi" "G. Roper" 2026-08-31
done
for pair in "20 LG1" "21 LG2" "22 LG3" "23 LG4" "24 LG5" "25 LG6" "26 LG7" "27 LG8"; do
  owner "09:${pair% *}" "${pair#* }" "H. Tansley" "A. Marlow" 2026-09-30
done

csc=childrens-social-care
# Help and protection
item 2026-03-04 "B. Osei" early-help-audit.txt audit 2026-02-20 "21 of 30" $csc "--shows HP1.G1,HP1.G2" "Early help audit, winter" "Thirty early help cases read. Twenty-one families were offered a suitable service promptly; plans name the lead professional."
item 2026-03-18 "B. Osei" early-help-families.txt feedback-families 2026-03-10 most early-help "--shows HP1.G1,HP1.G3" "What families say of early help" "Most of forty-four families say that help came quickly and that things at home are better for it."
item 2026-04-08 "B. Osei" early-help-data.txt performance-data 2026-03-31 - early-help "--shows HP1.A3,HP1.G2" "Early help data, fourth quarter" "Assessments rose; what became of the families afterwards is not yet collated."
item 2026-04-15 "C. Farrow" front-door-audit.txt audit 2026-03-31 "34 of 40" $csc "--shows HP2.G1,HP2.G2,HP2.G3" "Front-door audit, January to March" "Forty referrals read. Thirty-four had a recorded management decision within one working day; reasons match the threshold document."
item 2026-05-06 "C. Farrow" triage-observation.txt observation 2026-04-22 - $csc "--shows HP2.G1,HP2.G2" "Observation of daily triage" "Two mornings observed. Decisions were recorded as they were made; earlier contacts were read aloud."
item 2026-05-20 "C. Farrow" referrers-survey.txt feedback-staff 2026-05-08 "a majority" schools "--shows HP2.G3 --against HP2.G4" "Survey of referrers" "A majority of 96 referrers were not told the outcome within a week, and many do not know how to challenge a decision."
item 2026-05-27 "C. Farrow" urgent-cases.txt case-sample 2026-05-15 "18 of 19" $csc "--shows HP3.G1,HP3.G3" "All urgent cases of April" "Nineteen files, with a timeline from alert to safety. Eighteen children were seen and made safe the same day."
item 2026-06-03 "D. Imrie" strategy-audit.txt audit 2026-05-20 "27 of 33" police "--shows HP3.G1,HP3.G2" "Joint audit of strategy discussions" "Police, health and social care read 33 discussions together. Twenty-seven included all relevant agencies."
item 2026-06-10 "C. Farrow" night-service.txt external-review 2026-05-28 - out-of-hours "--shows HP3.G4,HP3.G2" "Peer review of the out-of-hours service" "Peers found the night service as safe as the day teams, with full handover by morning."
item 2026-06-11 "C. Farrow" night-log.txt observation 2026-06-04 - out-of-hours "--shows HP3.G4,HP3.G3" "Two nights with the out-of-hours team" "Four calls observed; each visit was made, and handover notes were complete."
item 2026-06-17 "C. Farrow" enquiries-audit.txt audit 2026-06-05 "25 of 30" $csc "--shows HP4.G1,HP4.G2,HP4.G3" "Audit of child protection enquiries" "Thirty enquiries read. Twenty-five began promptly, saw the child alone and recorded the child's account."
item 2026-06-18 "D. Imrie" enquiries-health.txt external-review 2026-06-08 most health "--shows HP4.G1,HP4.G3,HP4.G4" "Designated nurse's review of enquiries" "Health took part in most enquiries and its knowledge was used in the decision."
item 2026-06-24 "E. Quill" plans-audit.txt audit 2026-06-12 "20 of 28" $csc "--shows HP5.G1,HP5.A2" "Audit of child protection plans" "Plans describe what must change; contingency is often missing or vague."
item 2026-06-25 "E. Quill" plans-parents.txt feedback-families 2026-06-16 "a large majority" $csc "--shows HP5.G1,HP5.A2,HP5.G3" "Parents on their child's plan" "A large majority understand the plan. Fewer know what happens if it does not work."
item 2026-07-01 "E. Quill" plans-data.txt performance-data 2026-06-30 - $csc "--shows HP5.G3" "Plans by length and repeat" "Fewer plans last over eighteen months than a year ago."
item 2026-07-02 "E. Quill" need-audit.txt audit 2026-06-26 "16 of 24" $csc "--shows HP6.A1,HP6.G2,HP6.A3" "Audit of children in need" "Visits are regular; reviews drift in a third of cases."
item 2026-07-08 "E. Quill" need-families.txt feedback-families 2026-06-30 - $csc "--shows HP6.A1,HP6.G2,HP6.G3" "Families of children in need" "Families value their workers. Several did not know when the next review was."
item 2026-07-09 "E. Quill" step-down-minutes.txt minutes 2026-06-24 - early-help "--shows HP7.G1,HP7.G2" "Step-down panel, minutes" "Each case has a named lead professional before the plan ends."
item 2026-07-15 "D. Imrie" outcomes-audit.txt audit 2026-07-03 "26 of 32" $csc "--shows HP8.G1,HP8.G2,HP8.G3" "Outcomes audit: are children safer?" "Thirty-two cases followed for six months. Twenty-six children are safer, and their files show how."
item 2026-07-16 "D. Imrie" outcomes-children.txt feedback-children 2026-07-06 most advocacy "--shows HP8.G2,HP8.G3" "What children say has changed" "Most of 21 children say that they feel safer and know whom to tell."
item 2026-07-20 "D. Imrie" outcomes-worrying.txt case-sample 2026-07-14 "1 of 12" $csc "--shows HP8.I1" "Dip-sample of twelve long plans" "In one of twelve files risk stayed high for months without a change of plan. The team manager was told the same day."
item 2026-07-22 "B. Osei" missing-audit.txt audit 2026-07-10 "14 of 20" police "--shows HP9.G1,HP9.G2" "Missing children: joint audit" "Return interviews were offered in fourteen of twenty episodes and used in planning."
item 2026-07-23 "B. Osei" disabled-review.txt external-review 2026-07-13 - health "--shows HP9.G1,HP9.G3" "Peer review: disabled children" "Workers know the children well and adapt how they listen."
# Quality of practice
item 2026-08-05 "F. Adeyemi" children-seen-audit.txt audit 2026-07-24 "33 of 40" $csc "--shows QP1.G1,QP1.G2,QP1.G3" "Audit: is the child seen and heard?" "Thirty-three of forty children were seen alone where that was right."
item 2026-08-06 "F. Adeyemi" children-panel.txt feedback-children 2026-07-27 most advocacy "--shows QP1.G1,QP1.G2" "Young people's panel on being listened to" "Most say that their worker listens; some want to see what was written."
item 2026-08-07 "F. Adeyemi" assessment-audit.txt audit 2026-07-30 "17 of 30" $csc "--shows QP2.A1,QP2.A2,QP2.G3" "Audit of assessments" "Assessments gather facts well; analysis of history is thin in half."
item 2026-08-10 "F. Adeyemi" assessment-observed.txt observation 2026-08-03 - $csc "--shows QP2.A1,QP2.G2,QP2.A3" "Observed assessment visits" "Good conversations; the written analysis did not always follow them."
item 2026-08-12 "F. Adeyemi" planning-audit.txt audit 2026-08-04 "22 of 30" $csc "--shows QP3.G1,QP3.G2" "Audit of planning and review" "Twenty-two plans had specific actions and dates."
item 2026-08-13 "F. Adeyemi" planning-chairs.txt feedback-staff 2026-08-05 most $csc "--shows QP3.G1,QP3.G2" "Conference chairs on plans" "Chairs see sharper plans than last year."
item 2026-08-17 "G. Roper" partners-audit.txt audit 2026-08-07 "19 of 25" police "--shows QP4.G1,QP4.G2,QP4.G3" "Multi-agency audit of information sharing" "Nineteen of twenty-five cases shared what was needed in time."
item 2026-08-18 "G. Roper" partners-probation.txt external-review 2026-08-10 - probation "--shows QP4.G1,QP4.A2" "Probation's review of joint work" "Joint work is good; probation's knowledge is not always asked for."
item 2026-08-19 "F. Adeyemi" oversight-audit.txt audit 2026-08-11 "20 of 34" $csc "--shows QP5.A1,QP5.A2" "Audit of management oversight" "Decisions are recorded; the reasons are missing in fourteen of thirty-four."
item 2026-08-20 "F. Adeyemi" oversight-workers.txt feedback-staff 2026-08-12 "a majority" $csc "--shows QP5.A1,QP5.A2" "Workers on decisions" "A majority can get a decision the same day."
item 2026-08-24 "F. Adeyemi" supervision-policy.txt policy 2026-05-01 - $csc "--shows QP6.G1" "Supervision policy" "Monthly reflective supervision for every worker."
item 2026-08-25 "F. Adeyemi" supervision-compliance.txt performance-data 2026-07-31 - $csc "--shows QP6.G1,QP6.G2" "Supervision compliance report" "Ninety-one in a hundred supervisions were held on time."
item 2026-08-26 "F. Adeyemi" recording-audit.txt audit 2026-08-14 "29 of 36" $csc "--shows QP7.G1,QP7.G2" "Audit of recording" "Most records are up to date and say why."
item 2026-08-27 "F. Adeyemi" recording-children.txt feedback-children 2026-08-17 - advocacy "--shows QP7.G1,QP7.G2" "Young people read their files" "Eight young people read their files and found them fair."
item 2026-09-01 "F. Adeyemi" families-audit.txt audit 2026-08-20 "15 of 20" $csc "--shows QP8.G1,QP8.G2" "Audit: families who resist" "Workers name resistance and keep sight of the child."
item 2026-09-02 "F. Adeyemi" families-observed.txt observation 2026-08-24 - $csc "--shows QP8.G1,QP8.G2,QP8.A3" "Observed visits with families" "Skilled and honest conversations; fathers are still seen less."
item 2026-09-03 "G. Roper" conference-observed.txt observation 2026-08-26 - $csc "--shows QP9.G1,QP9.G2" "Observation of conferences" "Six conferences observed. Parents had the report beforehand in five."
item 2026-09-04 "G. Roper" conference-data.txt performance-data 2026-08-31 "88 of 95" $csc "--shows QP9.G1,QP9.G3" "Conference timeliness" "Eighty-eight of ninety-five initial conferences were held within fifteen working days."
item 2026-09-07 "G. Roper" conference-audit.txt audit 2026-08-28 "17 of 21" health "--shows QP9.G2,QP9.G3" "Core groups: health's audit" "Most core groups met on time with the right people."
# Leadership and governance
item 2026-09-09 "H. Tansley" plan-priorities.txt policy 2026-03-01 - council "--shows LG1.G1" "Children and young people's plan" "Protection is the first of four priorities."
item 2026-09-10 "H. Tansley" cabinet-minutes.txt minutes 2026-07-20 - council "--shows LG1.G1,LG1.G2" "Cabinet minutes on child protection" "Members asked about repeat plans and came back to it."
item 2026-09-11 "H. Tansley" peer-leadership.txt external-review 2026-06-19 - peers "--shows LG1.G1,LG1.G2,LG6.G1,LG8.G1,LG8.G2" "Peer challenge: leadership" "Leaders are visible, know the service and fund what they promise."
item 2026-09-14 "H. Tansley" board-log.txt minutes 2026-07-08 - safeguarding-board "--shows LG2.G1,LG2.G2" "Safeguarding board's challenge log" "Eleven challenges this year, nine answered with evidence."
item 2026-09-15 "H. Tansley" board-partners.txt feedback-staff 2026-07-15 most safeguarding-board "--shows LG2.G1,LG2.G2" "Partners on the board" "Most partners feel able to challenge and to be challenged."
item 2026-09-16 "H. Tansley" qa-programme.txt audit 2026-07-31 "41 of 60" $csc "--shows LG3.A1,LG3.G2" "Moderation of local audits" "A second reader agreed with forty-one of sixty grades; most of the rest had been too kind."
item 2026-09-17 "H. Tansley" qa-review.txt external-review 2026-08-05 - peers "--shows LG3.A1,LG3.A2,LG5.G1,LG5.G2" "Peer review of quality assurance" "The programme is regular; learning from it is slow to reach teams."
item 2026-09-18 "H. Tansley" caseloads.txt performance-data 2026-08-31 - $csc "--shows LG4.G1,LG4.G2" "Caseloads, vacancies and turnover" "Average caseload seventeen; vacancies have halved."
item 2026-09-21 "H. Tansley" staff-survey.txt feedback-staff 2026-06-30 "a large majority" $csc "--shows LG4.G1,LG4.G2" "Staff survey" "A large majority would recommend working here."
item 2026-09-22 "H. Tansley" reviews-learning.txt minutes 2026-06-10 - safeguarding-board "--shows LG5.G1" "Learning from reviews, minutes" "Four reviews discussed, with what changed."
item 2026-09-23 "H. Tansley" complaints.txt performance-data 2026-08-31 - council "--shows LG5.G1,LG5.G2" "Complaints report" "Answered in time; themes repeat."
item 2026-09-24 "H. Tansley" assurance-test.txt external-review 2026-04-30 - peers "--shows LG6.G1,LG6.G2" "Test of assurance for the director's role" "The added duties do not weaken attention to children."
item 2026-09-25 "H. Tansley" scrutiny.txt minutes 2026-06-18 - council "--shows LG6.G1,LG6.G2,LG6.G3" "Scrutiny committee papers" "Members read performance each month and visited two teams."
item 2026-09-28 "H. Tansley" participation.txt feedback-children 2025-07-31 - advocacy "--shows LG7.G1,LG7.G2" "Participation report, last year" "What young people asked for and what was done."
item 2026-09-29 "H. Tansley" commissioning.txt policy 2026-01-31 - council "--shows LG8.G1" "Commissioning plan" "Services by need, with safeguarding standards."
item 2026-09-30 "H. Tansley" budget.txt minutes 2026-02-25 - council "--shows LG8.G1,LG8.G2" "Budget papers and impact of savings" "No saving was taken from protection."
at 2026-10-01 11:00 "H. Tansley" attach --reference "SharePoint: Workforce/2026/Exit interviews" --title "Exit interviews" --to LG4
at 2026-10-01 11:05 "B. Osei" attach --reference "Schools portal: safeguarding returns 2026" --title "Schools' safeguarding returns" --to HP1 --shows good --kind external-review --dated 2026-07-20 --agency schools --extent "a large majority"

# Judgements, by several leads: LG3 is claimed above what its evidence carries, QP6 rests on papers, HP8 is contested.
judge() { at "$1" "$2" "$3" judge "$4" "$5" --because "$6" --as "${7:-owner}"; }
judge 2026-06-29 14:00 "B. Osei" HP1 good "Families are offered help promptly and say that it works"
judge 2026-06-29 14:10 "C. Farrow" HP2 good "Timely decisions in 34 of 40 referrals audited"
judge 2026-06-29 14:20 "C. Farrow" HP3 good "All but one urgent case made safe the same day"
judge 2026-06-29 14:30 "C. Farrow" HP4 good "Enquiries begin promptly and hear the child"
judge 2026-07-06 14:00 "E. Quill" HP5 adequate "Plans are clear about change and weak on contingency"
judge 2026-07-20 14:00 "E. Quill" HP6 adequate "Reviews drift in a third of cases"
judge 2026-07-27 14:00 "D. Imrie" HP8 good "Children are safer in 26 of 32 cases followed"
judge 2026-08-28 14:00 "F. Adeyemi" QP1 good "Children are seen, and say that they are heard"
judge 2026-08-28 14:10 "F. Adeyemi" QP2 adequate "Analysis of history is thin in half of assessments"
judge 2026-08-28 14:20 "F. Adeyemi" QP5 adequate "Reasons for decisions are missing too often"
judge 2026-08-28 14:30 "F. Adeyemi" QP6 good "Policy in place and supervision held on time"
judge 2026-09-28 14:00 "H. Tansley" LG1 good "Protection comes first, and members follow it up"
judge 2026-09-28 14:10 "H. Tansley" LG3 outstanding "A full audit programme with learning"
judge 2026-09-29 10:00 "A. Marlow" LG3 good "Panel: moderation shows local audits too kind" reviewer
judge 2026-10-05 10:00 "A. Marlow" HP good "Panel, after reading all nine criteria" agreed
judge 2026-10-05 10:10 "A. Marlow" QP adequate "Panel: analysis and oversight are not yet good" agreed
judge 2026-10-05 10:20 "A. Marlow" LG good "Panel, with the reservation on audits" agreed
judge 2026-10-05 10:30 "A. Marlow" overall good "Panel: good help and leadership, practice improving" agreed

# Actions, one of them overdue, one closed before anything shows the difference.
raise() { at "$1" "$2" "$3" action raise "${4%.*}" "$5" --answers "$4" --owner "$6" --due "$7" --band "$8" --measure "$9"; }
raise 2026-07-20 15:00 "D. Imrie" HP8.G1 "No child stays at high risk under a plan that does not work" "D. Imrie" 2026-10-15 immediate "Re-read of the twelve files, and of twelve more"
raise 2026-07-06 15:00 "E. Quill" HP5.G1 "Every plan says what happens if it does not work" "E. Quill" 2026-12-18 three-months "Re-audit of thirty plans"
raise 2026-08-28 15:00 "F. Adeyemi" QP2.G2 "Each assessment says what the history means for the child" "F. Adeyemi" 2026-12-18 three-months "Audit of thirty assessments"
raise 2026-08-28 15:10 "F. Adeyemi" QP5.G1 "Each decision says why" "F. Adeyemi" 2026-11-27 three-months "Monthly dip-sample"
raise 2026-05-22 15:00 "C. Farrow" HP2.G4 "Everyone who refers a child hears what became of it" "C. Farrow" 2026-09-30 three-months "Survey of referrers repeated"
play

# A sample of fifty from an invented list of 640 cases, and the audits of forty-four of them.
awk -f "$here/example-cases.awk" >"$papers/cases.csv"
at 2026-10-07 09:30 "D. Imrie" sample draw "$papers/cases.csv" --size 50 --seed "Northvale tombola, 6 October 2026: 4 17 23 31 40 44"
play
MUSTER_CLOCK=2026-10-07T10:00:00Z "$muster" sample show --cases --json --workspace "$folder" >"$papers/sample.json"
awk -f "$here/example-audits.awk" "$papers/sample.json" >"$papers/audits.csv"
at 2026-10-30 16:00 "D. Imrie" audit import "$papers/audits.csv"

# What was done about two of them.
id() { MUSTER_CLOCK=2026-11-06T09:30:00Z "$muster" action list --json --workspace "$folder" | grep -B3 "\"criterion\": \"$1\"" | grep '"id"' | cut -d'"' -f4; }
at 2026-10-20 09:00 "C. Farrow" action close "$(id HP2)" --note "Feedback letter now sent by the duty team"
at 2026-10-20 09:10 "E. Quill" action update "$(id HP5)" in-progress --note "Template changed, chairs briefed"

# The day-one checklist.
at 2026-11-02 09:00 "A. Marlow" checklist LOG1 LOG2 LOG3 LOG5 LOG6 LOG8 LOG12 LOG18 LOG19 LOG22 LOG25

# One audited case in five is read by a second auditor; a panel agrees on most of what differs.
awk -f "$here/example-second-readings.awk" "$papers/audits.csv" >"$papers/second.csv"
at 2026-11-03 15:00 "D. Imrie" audit import "$papers/second.csv"
play
MUSTER_CLOCK=2026-11-04T09:00:00Z "$muster" audit moderate --template --workspace "$folder" >"$papers/panel.csv"
awk -f "$here/example-panel.awk" "$papers/panel.csv" >"$papers/agreed.csv"
at 2026-11-05 16:00 "H. Tansley" audit moderate --file "$papers/agreed.csv" --moderator "H. Tansley"
at 2026-11-06 09:00 "A. Marlow" checklist LOG26 --note "Rehearsed on 5 November: lists by 12:40"
play

# What Northvale says of itself for the annual self-evaluation: parts in its own words with the papers they rest on, a young
# person's words, figures beside those of others, the last inspection and what became of it, a step of an action.
paper_id() { MUSTER_CLOCK=2026-11-06T09:30:00Z "$muster" evidence --json --workspace "$folder" | grep -B1 "\"title\": \"$1\"" | grep '"id"' | cut -d'"' -f4; }
say() { at "2026-11-06" "$1" "$2" narrative write "$3" "$4" "$5" "${@:6}"; }
figure() { at 2026-11-06 "$1" "G. Roper" measure record "$2" "$3" "$4" "${@:5}"; }
say 10:00 "A. Marlow" overall context "Northvale is an invented county of one town and many villages. About 41,000 children live here, one in seven in a household with little money. Half of the social workers came in the last three years, and fewer leave than did." --for committee
say 10:05 "D. Imrie" HP know "Help is offered promptly, and nearly every urgent case of April was made safe the same day. Plans are clear about what must change and weak on what happens if it does not; reviews drift in a third of cases." --citing "$(paper_id "Early help audit, winter")" --citing "$(paper_id "All urgent cases of April")" --citing "$(paper_id "Audit of child protection plans")" --citing "$(paper_id "Audit of children in need")" --for committee
say 10:10 "D. Imrie" HP impact "Families say that help came when they asked for it. For one of twelve children with a long plan the risk stayed high for months while the plan did not change. We do not know yet whether there are others." --citing "$(paper_id "What families say of early help")" --citing "$(paper_id "Dip-sample of twelve long plans")"
say 10:15 "F. Adeyemi" QP know "Children are seen and listened to. What a history means for the child is thin in half of the assessments, and the reasons for decisions are missing too often." --citing "$(paper_id "Audit of assessments")" --citing "$(paper_id "Audit of management oversight")"
say 10:20 "H. Tansley" LG how "Peers looked at leadership in June and at our audits in August. A second reader agreed with two audits in three, and found most of the others too kind." --citing "$(paper_id "Moderation of local audits")" --citing "$(paper_id "Peer review of quality assurance")"
say 10:25 "F. Adeyemi" QP voice "I read what was written about me, and it was fair." --theme "Reading one's own file" --agreed-by "the young person" --for leaders --for inspectors --for committee --citing "$(paper_id "Young people read their files")"
figure 10:30 HP2 "Referrals with a decision within one working day" 91.2% --of 2274 --period 2025-04-01..2026-03-31 --neighbours 88.4 --england 87.9 --earlier 86.5 --better higher --source "Northvale's own returns; figures of others invented"
figure 10:35 QP9 "Initial conferences within 15 working days" 92.6% --of 95 --period 2025-09-01..2026-08-31 --neighbours 84.0 --england 79.4 --earlier 88.1 --better higher --source "Conference timeliness; figures of others invented"
figure 10:40 LG4 "Social workers' posts that are vacant" 8.5% --of 130 --period 2026-08-31 --neighbours 14.8 --england 17.3 --earlier 17.2 --better lower --source "Caseloads, vacancies and turnover; figures of others invented"
last() { at 2026-11-06 "$1" "A. Marlow" inspection record "Inspection of child protection" 2023-05-12 "${@:2}"; }
last 10:45 --grade "Overall=adequate" --grade "HP=adequate"
last 10:50 --number 1 --recommendation "Everyone who refers a child is told what became of it" --to HP2 --became in-progress --what "The duty team sends a letter; the survey of referrers is to be repeated"
last 10:55 --number 2 --recommendation "Audits judge what help meant for the child" --to LG3 --became done --what "Every audit since April asks it, and one in five is read twice"
at 2026-11-06 11:00 "D. Imrie" milestone set "$(id HP8)" "The twelve files are read again, and twelve more" --due 2026-11-20 --measure "No child at high risk under a plan that has not changed"
play

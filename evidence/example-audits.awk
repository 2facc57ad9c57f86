# Reads the example's sample as JSON and prints invented audit answers for all but every eighth case, each case with a grade.
function chance(n) { state = (state * 16807) % 2147483647; return state % n }
function ask(question, yes, partly,   roll) {
  roll = chance(100)
  answers[++asked] = question "," (roll < yes ? "yes" : roll < yes + partly ? "partly" : roll < 97 ? "no" : "n/a")
}
# Prints a case: its grade, on the first row, goes by how many answers fall short.
function finish(   place, short) {
  for (place = 1; place <= asked; place++) short += answers[place] ~ /no$/ ? 2 : answers[place] ~ /partly$/
  for (place = 1; place <= asked; place++)
    print ref "," answers[place] "," (place > 1 ? "" : short > 3 ? "inadequate" : short > 1 ? "adequate" : "good") "," auditor "," day
  asked = 0
}
BEGIN { state = 50; print "case,question,answer,grade,auditor,date" }
/"reserves"/ { exit }
/"case":/ { split($0, part, "\""); ref = part[4] }
/"cohort":/ {
  if (ref == "" || ++number % 8 == 0) { ref = ""; next }
  split($0, part, "\""); cohort = part[4]
  auditor = number % 3 == 0 ? "G. Roper" : number % 3 == 1 ? "D. Imrie" : "K. Lund"
  day = sprintf("2026-10-%02d", 9 + number % 20)
  if (cohort == "early-help") { ask("HP1.Q1", 78, 12); ask("HP1.Q2", 84, 10); ask("HP1.Q3", 66, 18) }
  if (cohort == "referral") { ask("HP2.Q1", 90, 5); ask("HP2.Q2", 84, 10); ask("HP2.Q3", 80, 12); ask("HP3.Q1", 94, 3); ask("HP3.Q2", 82, 10); ask("QP2.Q1", 58, 24) }
  if (cohort == "child-protection-plan") { ask("HP5.Q1", 70, 18); ask("HP5.Q2", 48, 30); ask("QP1.Q1", 86, 8); ask("QP5.Q1", 52, 26) }
  if (cohort == "child-in-need") { ask("HP6.Q1", 62, 24); ask("QP1.Q1", 84, 10); ask("QP5.Q1", 50, 28) }
  if (cohort == "step-down") { ask("HP7.Q1", 80, 12) }
  finish()
  ref = ""
}

# Reads the example's audits and prints what a second auditor answered for one case in five: mostly the same, sometimes one
# step stricter. The grade is one lower where two answers are.
BEGIN { FS = ","; state = 7; print "case,question,answer,grade,auditor,date" }
function chance(n) { state = (state * 16807) % 2147483647; return state % n }
function finish(   place) {
  for (place = 1; place <= rows; place++)
    print ref "," answers[place] "," (place > 1 ? "" : stricter < 2 ? grade : grade == "good" ? "adequate" : "inadequate") ",S. Vance,2026-10-30"
  rows = stricter = 0
}
NR == 1 { next }
$1 != ref { finish(); ref = $1; grade = $4; reads = ++number % 5 == 2 }
reads {
  lower = $3 == "yes" ? "partly" : $3 == "partly" ? "no" : $3
  differs = chance(100) < 30
  stricter += differs
  answers[++rows] = $2 "," (differs ? lower : $3)
}
END { finish() }

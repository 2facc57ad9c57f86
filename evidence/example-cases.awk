# Prints an invented case list: 640 cases in the strata of the 2012 framework. The numbers come from a small generator
# (Park and Miller's), so that every awk makes the same list.
function chance(n) { state = (state * 16807) % 2147483647; return state % n }
BEGIN {
  state = 20120501
  split("early-help-current early-help-closed referral-urgent-action referral-further-assessment referral-enquiries plan-new plan-established plan-long-or-repeat need-current need-closed step-recent step-returned", stratum, " ")
  split("early-help early-help referral referral referral child-protection-plan child-protection-plan child-protection-plan child-in-need child-in-need step-down step-down", cohort, " ")
  split("150 60 14 96 48 30 44 16 110 36 28 8", count, " ")
  split("North South East West", team, " ")
  split("WBRI WBRI WBRI WBRI WOTH MWBC APKN ABAN BAFR OOTH", ethnicity, " ")
  print "Case ref,Cohort,Stratum,Age,Gender,Ethnicity,Disability,Team,Worker"
  for (s = 1; s <= 12; s++)
    for (i = 1; i <= count[s]; i++)
      printf "NV%05d,%s,%s,%d,%s,%s,%s,%s,W%02d\n", 10000 + chance(80000), cohort[s], stratum[s], chance(18), \
        chance(2) ? "Female" : "Male", ethnicity[1 + chance(10)], chance(13) ? "No" : "Yes", team[1 + chance(4)], 1 + chance(36)
}

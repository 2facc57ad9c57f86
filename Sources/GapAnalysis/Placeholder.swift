// GapAnalysis

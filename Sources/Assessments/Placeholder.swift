// Assessments

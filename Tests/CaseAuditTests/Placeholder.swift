// CaseAudit

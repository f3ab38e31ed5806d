namespace DataHub.Papers.Wordings;

/// <summary>
/// The names that the wording of each kind may use: texts, lists and tables, and the phrases with theirs.
/// </summary>
public static class PaperNames
{
    /// <summary>In every paper.</summary>
    public static IReadOnlyList<string> Common { get; } =
        ["city", "lead", "issuer", "document", "documentTitle", "today", "answerBy"];

    public static IReadOnlyList<string> Of(PaperKind kind) => kind switch
    {
        PaperKind.Dispatch =>
        [
            "period", "issue", "version", "baseYear", "changes", "goalTexts", "goals", "tasks", "projectTexts", "projects",
            "ranking", "notes",
        ],
        PaperKind.ReminderLetter => ["month", "unit", "address", "tasks"],
        PaperKind.Circular =>
        [
            "period", "months", "qtyMonth", "qtyYtd", "growth", "centres", "malls", "units", "onTime", "onTimeRate", "leftOut",
            "severe", "slow", "late", "missing",
        ],
        PaperKind.ProblemCircular =>
        [
            "period", "inspected", "withFindings", "findings", "serious", "ordered", "punished", "transferred", "byUnit",
            "kinds", "overdueCount", "overdue", "unpublishedCount", "unpublishedUnits",
        ],
        PaperKind.CampaignSummary =>
        [
            "campaign", "from", "to", "units", "reported", "known", "checked", "checkedRate", "ordered", "closed", "cases",
            "fines", "transferred", "byUnit", "silent", "unfinished",
        ],
        _ =>
        [
            "from", "to", "units", "selfAssessed", "selfItems", "selfMet", "notSelfAssessed", "inspected", "items", "passed",
            "conditional", "failed", "unitsPassed", "unitsConditional", "unitsFailed", "unitsOpen", "byUnit", "problems",
            "differences",
        ],
    };

    public static IReadOnlyDictionary<string, string[]> PhrasesOf(PaperKind kind) => kind switch
    {
        PaperKind.ReminderLetter => new Dictionary<string, string[]>
        {
            ["MISSING-REPORT"] = ["month", "report", "dueDate", "today", "lateWorkdays"],
            ["PACE"] = Shortfall,
            ["MILESTONE"] = [.. Shortfall, "daysOverdue"],
        },
        PaperKind.Circular => new Dictionary<string, string[]> { ["SEVERE"] = ["unit", "reasons"] },
        PaperKind.ProblemCircular => new Dictionary<string, string[]>
        {
            ["KIND"] = ["kind", "count", "kindUnits"],
            ["OVERDUE"] = ["unit", "object", "task", "problem", "rectifyBy"],
        },
        PaperKind.CampaignSummary => new Dictionary<string, string[]> { ["UNFINISHED"] = ["unit", "left"] },
        PaperKind.AcceptanceReport => new Dictionary<string, string[]>
        {
            ["PROBLEM"] = ["unit", "item", "verdict", "finding"],
            ["PROBLEM-REINSPECTED"] = ["unit", "item", "verdict", "finding", "reinspectOn"],
            ["DIFFERENCE"] = ["unit", "item", "actual", "checked"],
        },
        _ => new Dictionary<string, string[]>(),
    };

    private static string[] Shortfall => ["task", "target", "actual", "measure", "rate", "gap"];
}

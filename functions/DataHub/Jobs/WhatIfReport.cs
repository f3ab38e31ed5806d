namespace DataHub.Jobs;

/// <summary>What a job would do at an instant.</summary>
/// <param name="Effects">One line an effect, as a run reports them.</param>
/// <param name="Mails">Mail that is not in the outbox yet.</param>
/// <param name="Papers">Papers that it would draft.</param>
public sealed record WhatIfReport(
    string Job, DateTimeOffset AsOf, IReadOnlyList<string> Effects, IReadOnlyList<WhatIfMail> Mails, IReadOnlyList<WhatIfPaper> Papers);

namespace DataHub.Intake.Receipts;

/// <summary>How often a code was found: the total is exact even where the receipt shows only the first of them.</summary>
public sealed record FindingTotal(string Code, Severity Severity, long Total, long Shown)
{
    /// <summary>Where the code is explained; relative where the hub was not told its address.</summary>
    public string? Help { get; init; }
}

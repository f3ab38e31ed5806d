namespace DataHub.Register;

/// <summary>
/// How completely and how punctually was reported: two figures that are never mixed, because a late report completes the
/// table and stays late (报送率、按时报送率).
/// </summary>
/// <param name="Expected">Reports that were due at the instant of the count, or came before they were.</param>
/// <param name="Received">Of these, how many arrived.</param>
/// <param name="OnTime">Of these, how many arrived before their due instant.</param>
public sealed record ReportingFigures(int Expected, int Received, int OnTime)
{
    /// <summary>
    /// Past the plan's due day within an extension (经批准延期): of those received, they are on time; of the others they are
    /// not due yet, and so not expected.
    /// </summary>
    public int Excused { get; init; }

    /// <summary>Not received and due (未报).</summary>
    public int Missing => Expected - Received;

    /// <summary>Received late.</summary>
    public int Late => Received - OnTime;

    /// <summary>Share received (报送率); null when nothing was due: no share is 0 then.</summary>
    public decimal? Completeness => Expected == 0 ? null : (decimal)Received / Expected;

    /// <summary>Share received on time (按时报送率); null when nothing was due.</summary>
    public decimal? Punctuality => Expected == 0 ? null : (decimal)OnTime / Expected;

    public static ReportingFigures Of(IEnumerable<ExpectedReport> reports, DateTimeOffset asOf) =>
        Of([.. reports.Select(report => report.StateAt(asOf))]);

    public static ReportingFigures Of(IReadOnlyCollection<ReportState> states)
    {
        // What is excused and not received yet is in no count but its own.
        var onTime = CountOf(ReportState.OnTime) + CountOf(ReportState.ExcusedOnTime);
        var received = onTime + CountOf(ReportState.Late);
        return new ReportingFigures(received + CountOf(ReportState.Missing), received, onTime)
        {
            Excused = CountOf(ReportState.Excused) + CountOf(ReportState.ExcusedOnTime),
        };

        int CountOf(ReportState wanted) => states.Count(state => state == wanted);
    }
}

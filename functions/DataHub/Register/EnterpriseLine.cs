namespace DataHub.Register;

/// <summary>An enterprise's declaration of a month in the register (企业月报).</summary>
/// <param name="Uscc">Credit code.</param>
/// <param name="Registered">
/// In the registry of operators (D01), with a filing in force, when the declaration was due; otherwise known by what it
/// declared before.
/// </param>
/// <param name="ReceivedAt">Arrival of its first accepted declaration of the month, UTC; null while there is none.</param>
/// <param name="Electronic">
/// Whether it came through the interface or the platform and not as a file; null while it has
/// not come.
/// </param>
/// <param name="LateInARow">Late or missing months in a row, this one included.</param>
public sealed record EnterpriseLine(
    string Unit, string Uscc, bool Registered, ReportState State, DateTimeOffset? ReceivedAt, bool? Electronic,
    int LateInARow = 0);

namespace DataHub.Alerts;

/// <summary>How mail says where a report stands.</summary>
/// <param name="Missing">Nothing came.</param>
/// <param name="Rejected">Something came and was refused.</param>
/// <param name="Overdue">Nothing came and the due day has passed.</param>
/// <param name="Received">It came late.</param>
/// <param name="LateInARow">How many months in a row it was late or missing.</param>
public sealed record StandingWording(
    string Missing, string Rejected, string Overdue, string Received, string LateInARow);

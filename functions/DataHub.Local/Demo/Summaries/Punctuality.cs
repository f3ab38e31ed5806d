namespace DataHub.Local.Demo.Summaries;

/// <summary>Whether a report came in time.</summary>
internal enum Punctuality
{
    OnTime,
    Late,
    Missing,
}

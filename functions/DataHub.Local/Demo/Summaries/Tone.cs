namespace DataHub.Local.Demo.Summaries;

/// <summary>How something is shown.</summary>
internal enum Tone
{
    Good,
    Warning,
    Bad,
    Quiet,
}

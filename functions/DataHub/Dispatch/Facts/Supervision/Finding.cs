namespace DataHub.Dispatch.Facts.Supervision;

/// <summary>What an inspection found.</summary>
/// <param name="Kind">Such as 露天存放.</param>
/// <param name="IsSerious">Whether it was graded 重.</param>
public sealed record Finding(string Kind, bool IsSerious);

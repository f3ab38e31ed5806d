namespace DataHub.Local.Demo.Acts;

/// <summary>Where the rows of a file should go.</summary>
internal sealed record ActRows(long Accepted = 0, long Unchanged = 0, long Rejected = 0);

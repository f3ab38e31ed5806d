namespace DataHub.Datasets;

/// <summary>A schema version that was published: from then on its file does not change.</summary>
/// <param name="Dataset">Code, such as D04.</param>
/// <param name="Sha256">Of the schema file's bytes, lower-case hexadecimal.</param>
/// <param name="AcceptedUntil">The last business day (Asia/Shanghai) on which it is accepted;
/// null while no end is set.</param>
public sealed record PublishedVersion(string Dataset, string Version, string Sha256, DateOnly? AcceptedUntil);

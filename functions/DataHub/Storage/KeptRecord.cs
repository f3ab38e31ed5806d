namespace DataHub.Storage;

/// <summary>A record as it was read from its table.</summary>
/// <param name="Version">Changes with every write; guards a replacement against a writer in between.</param>
public sealed record KeptRecord<T>(string Partition, string Row, T Value, string Version);

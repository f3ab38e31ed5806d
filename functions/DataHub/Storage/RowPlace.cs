namespace DataHub.Storage;

/// <summary>Where a row lies in its table; rows lie in the order of partition, then row key.</summary>
public sealed record RowPlace(string Partition, string Row);

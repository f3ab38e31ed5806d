namespace DataHub.Storage;

/// <summary>A record as its table holds it.</summary>
internal sealed record RecordText(string Partition, string Row, string Json, string Version);

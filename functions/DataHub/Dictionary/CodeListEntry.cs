namespace DataHub.Dictionary;

/// <summary>One code of a list, with its names.</summary>
/// <param name="En">Null where only the Chinese name exists.</param>
/// <param name="Unit">Canonical unit of a material; null elsewhere.</param>
public sealed record CodeListEntry(string Code, string Zh, string? En = null, string? Unit = null);

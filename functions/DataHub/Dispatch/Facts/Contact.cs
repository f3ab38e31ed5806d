using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>A leader or reporter of the contact register (责任人名录, D03): the name only.</summary>
public sealed record Contact(SourceRef Source, string Role, string Name, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool IsActiveOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);

    /// <summary>The fact, or null when the row has no name or no start.</summary>
    public static Contact? Of(StoredRow row, FieldCipher cipher) =>
        row.Text("name") is { Length: > 0 } name && FactDate.Of(row, "validFrom") is { } from
            ? new Contact(
                SourceRef.Of(row),
                row.Text("role") ?? "",
                cipher.Reveal(name, "D03/name"),
                from,
                FactDate.Of(row, "validTo"))
            : null;
}

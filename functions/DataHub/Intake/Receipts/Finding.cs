namespace DataHub.Intake.Receipts;

/// <summary>One thing that is wrong or strange, where it stands and what to do about it.</summary>
/// <param name="Code">The rule's stable code, such as <c>D04-BALANCE</c> or <c>SCHEMA-REQUIRED</c>.</param>
/// <param name="Severity">An error refuses the row, or the file when <paramref name="Row"/> is null.</param>
/// <param name="Row">
/// Where the row stands as its author counts: the sheet's row number, the line of a CSV or NDJSON file, the 1-based
/// position in a JSON array. Null when the finding is about the whole file.
/// </param>
/// <param name="Column">The column letter in a sheet or the 1-based column of a CSV as a letter; null for JSON.</param>
/// <param name="Heading">The heading as it stands in the file, or the field's Chinese name.</param>
/// <param name="Pointer">JSON pointer of the field within the row, such as <c>/closingT</c>.</param>
/// <param name="Value">The offending value, shortened, and masked when it is personal data.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    long? Row,
    string? Column,
    string? Heading,
    string? Pointer,
    string? Value,
    Wording Message,
    Wording Remedy);

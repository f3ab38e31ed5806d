namespace DataHub.Intake.Reading;

/// <summary>The type of a cell's value (ECMA-376 part 1, 18.18.11).</summary>
internal enum XlsxCellKind : byte
{
    Number,
    Shared,
    Text,
    Boolean,
    Error,
}

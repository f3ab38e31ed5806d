namespace DataHub.Intake.Reading;

/// <summary>What a number format makes of a number: the same digits are a date, a share or a quantity.</summary>
internal enum XlsxNumberFormat : byte
{
    Number,
    Date,
    Percent,
}

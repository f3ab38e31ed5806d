namespace DataHub.Intake.Reading;

/// <summary>The carriers of rows. What a file is, is decided by its bytes; its name and content type are only hints.</summary>
public enum FileFormat
{
    Json,
    Ndjson,
    Csv,
    Xlsx,
}

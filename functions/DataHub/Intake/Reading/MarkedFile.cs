namespace DataHub.Intake.Reading;

/// <summary>A file given back to its sender.</summary>
public sealed record MarkedFile(byte[] Content, string ContentType, string FileName);

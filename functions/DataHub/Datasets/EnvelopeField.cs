namespace DataHub.Datasets;

/// <summary>Which part of the envelope a column repeats: filled from it when absent, held against it when
/// present.</summary>
public enum EnvelopeField
{
    None,
    UnitCode,
    Period,
    ReporterOrg,
}

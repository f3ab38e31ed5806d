namespace DataHub.Intake.Reading;

/// <summary>What a row of a table is that is no data.</summary>
internal enum RemarkKind
{
    /// <summary>It is data.</summary>
    None,

    /// <summary>A total, a signature, an explanation.</summary>
    Note,

    /// <summary>The example row of a template.</summary>
    Example,
}

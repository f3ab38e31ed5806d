namespace DataHub.Intake.Reading;

/// <summary>Where the rows of a JSON document are.</summary>
internal enum JsonOutlineKind
{
    /// <summary>The document is an array of rows.</summary>
    Array,

    /// <summary>The document is an envelope with an array <c>rows</c>.</summary>
    Envelope,

    /// <summary>The document is one row.</summary>
    SingleRow,
}

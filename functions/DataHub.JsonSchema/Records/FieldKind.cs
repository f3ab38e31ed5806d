namespace DataHub.JsonSchema.Records;

/// <summary>What a <see cref="Field"/> holds.</summary>
public enum FieldKind : byte
{
    /// <summary>The property is not there at all; <c>required</c> sees it as missing.</summary>
    Absent,
    Null,
    False,
    True,

    /// <summary>A number that <see cref="decimal"/> holds exactly.</summary>
    Number,

    /// <summary>A number as JSON text, because <see cref="decimal"/> cannot hold it (1e400, 40 digits).</summary>
    BigNumber,
    Text,
    Object,
    Array,
}

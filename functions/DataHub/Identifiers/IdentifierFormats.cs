using System.Collections.Frozen;
using DataHub.JsonSchema;

namespace DataHub.Identifiers;

/// <summary>The identifiers of the field as formats of JSON Schema. A doubtful identifier is of its format.</summary>
public static class IdentifierFormats
{
    private static readonly FrozenDictionary<string, IdentifierCheck> Judges =
        new Dictionary<string, IdentifierCheck>
        {
            ["cn-uscc"] = CreditCode.Judge,
            ["cn-resident-id"] = ResidentId.Judge,
            ["vin"] = Vin.Judge,
            ["cn-plate"] = Plate.Judge,
            ["cn-mobile"] = Phone.JudgeMobile,
            ["cn-phone"] = Phone.Judge,
            ["business-month"] = BusinessPeriod.JudgeMonth,
            ["business-year"] = BusinessPeriod.JudgeYear,
            ["business-quarter"] = BusinessPeriod.JudgeQuarter,
            ["business-period"] = BusinessPeriod.Judge,
        }.ToFrozenDictionary();

    /// <summary>The standard formats and the identifiers'.</summary>
    public static FormatRegistry All { get; } = Judges.Aggregate(
        FormatRegistry.Standard,
        (formats, format) => formats.Add(format.Key, value => format.Value(value).Standing != Standing.Invalid));

    /// <summary>The check behind a format, without a search for what was meant; null for other formats.</summary>
    internal static IdentifierCheck? Find(string formatName) => Judges.GetValueOrDefault(formatName);
}

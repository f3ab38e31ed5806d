using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DataHub.Papers.Drafts;

/// <summary>Which draft: one of a kind, period and unit, and of a matter where a unit may get several.</summary>
/// <param name="Matter">Such as a step of the ladder, or a version; null for none.</param>
public sealed record DraftKey(PaperKind Kind, string Period, string? Unit = null, string? Matter = null)
{
    /// <summary>The kind in kebab case.</summary>
    public string KindName => JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString());

    /// <summary>
    /// Where its documents lie, without their extension; a bulletin's paper lies beside its other forms.
    /// </summary>
    public string PathStem =>
        Kind == PaperKind.Dispatch ? $"dispatch/{Period}/{Matter}/bulletin" : $"papers/{Period}/{this}";

    /// <summary>The period in an id, which is the partition it is kept in.</summary>
    public static bool TryPeriodOf(string id, [NotNullWhen(true)] out string? period)
    {
        period = id.Split('.') is [_, { Length: > 0 } second, ..] ? second : null;
        return period is not null;
    }

    public override string ToString() => string.Join('.', new[] { KindName, Period, Unit, Matter }.OfType<string>());
}

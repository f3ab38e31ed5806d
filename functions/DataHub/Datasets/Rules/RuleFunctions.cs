using System.Globalization;
using DataHub.JsonSchema.Records;

namespace DataHub.Datasets.Rules;

/// <summary>
/// What a compiled rule calls. A value that is missing or of another kind is null, and null in, null out: only
/// <c>present</c> is never unknown.
/// </summary>
internal static class RuleFunctions
{
    public static decimal? NumberAt(Record row, int slot, int member)
    {
        ref readonly var field = ref FieldText.At(row, slot, member);
        return field.Kind == FieldKind.Number ? field.Number : null;
    }

    public static ReadOnlyMemory<char>? TextAt(Record row, int slot, int member)
    {
        ref readonly var field = ref FieldText.At(row, slot, member);
        // Not null: that would become an empty text, by way of char[].
        return field.Kind == FieldKind.Text ? field.Text : default(ReadOnlyMemory<char>?);
    }

    public static bool? FlagAt(Record row, int slot, int member) => FieldText.At(row, slot, member).Kind switch
    {
        FieldKind.True => true,
        FieldKind.False => false,
        _ => null,
    };

    public static bool? PresentAt(Record row, int slot, int member)
    {
        ref readonly var field = ref FieldText.At(row, slot, member);
        return field.Kind switch
        {
            FieldKind.Absent or FieldKind.Null => false,
            FieldKind.Text => !field.Text.Span.IsWhiteSpace(),
            FieldKind.Array => field.Items.Count > 0,
            _ => true,
        };
    }

    public static decimal? CountAt(Record row, int slot, int member)
    {
        ref readonly var field = ref FieldText.At(row, slot, member);
        return field.Kind == FieldKind.Array ? field.Items.Count : null;
    }

    /// <summary>Whether two quantities agree within a share of the larger, and at least within a floor.</summary>
    public static bool? Near(decimal? a, decimal? b, decimal? relative, decimal? floor) =>
        a is { } x && b is { } y && relative is { } share && floor is { } least
            ? Math.Abs(x - y) <= Math.Max(least, share * Math.Max(Math.Abs(x), Math.Abs(y)))
            : null;

    public static bool? Between(decimal? value, decimal? low, decimal? high) =>
        value is { } v && low is { } l && high is { } h ? v >= l && v <= h : null;

    /// <summary>Whole days from one ISO date to another; null when either is no date.</summary>
    public static decimal? Days(ReadOnlyMemory<char>? from, ReadOnlyMemory<char>? to) =>
        Date(from) is { } start && Date(to) is { } end ? end.DayNumber - start.DayNumber : null;

    public static decimal? PriceMin(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        material is { } code && environment.Plan.Catalogue.TryResolve(code.Span, out var found) ? found.PriceMin : null;

    public static decimal? PriceMax(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        material is { } code && environment.Plan.Catalogue.TryResolve(code.Span, out var found) ? found.PriceMax : null;

    public static ReadOnlyMemory<char>? Today(RuleEnvironment environment) => environment.TodayText.AsMemory();

    public static int? CompareText(ReadOnlyMemory<char>? a, ReadOnlyMemory<char>? b) =>
        a is { } x && b is { } y ? x.Span.SequenceCompareTo(y.Span) : null;

    public static bool? SameFlag(bool? a, bool? b) => a is null || b is null ? null : a == b;

    public static decimal? Divide(decimal? a, decimal? b) => b == 0 ? null : a / b;

    private static DateOnly? Date(ReadOnlyMemory<char>? text) =>
        text is { } value && DateOnly.TryParseExact(
            value.Span, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

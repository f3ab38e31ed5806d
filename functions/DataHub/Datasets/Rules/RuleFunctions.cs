using System.Globalization;
using DataHub.Identifiers;
using DataHub.Intake.Normalising;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

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

    /// <summary>The sum of one member over a list of records; null without a list. A record without the member adds
    /// nothing.</summary>
    public static decimal? SumAt(Record row, int slot, int member)
    {
        ref readonly var list = ref row[slot];
        if (list.Kind != FieldKind.Array)
        {
            return null;
        }

        var sum = 0m;
        foreach (var item in list.Items)
        {
            if (item.Kind == FieldKind.Object && member < item.Members.Shape.Names.Count
                && item.Members[member] is { Kind: FieldKind.Number } number)
            {
                sum += number.Number;
            }
        }

        return sum;
    }

    /// <summary>How many classes (大类) of the catalogue a list of material codes touches: 0103 and 0104 are
    /// one.</summary>
    public static decimal? ClassesAt(Record row, int slot, int member)
    {
        ref readonly var list = ref FieldText.At(row, slot, member);
        return list.Kind == FieldKind.Array
            ? list.Items.Where(item => item is { Kind: FieldKind.Text, Text.Length: >= 2 })
                .Select(item => item.Text[..2].ToString()).Distinct(StringComparer.Ordinal).Count()
            : null;
    }

    /// <summary>Whether a list has the item, or a text the passage.</summary>
    public static bool? ContainsAt(Record row, int slot, int member, ReadOnlyMemory<char>? text)
    {
        ref readonly var field = ref FieldText.At(row, slot, member);
        return (field.Kind, text) switch
        {
            (FieldKind.Array, { } wanted) =>
                field.Items.Any(item => item.Kind == FieldKind.Text && item.Text.Span.SequenceEqual(wanted.Span)),
            (FieldKind.Text, { } wanted) => field.Text.Span.Contains(wanted.Span, StringComparison.Ordinal),
            _ => null,
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

    /// <summary>Whole days from one date to another; of an instant its date in Beijing. Null when either is no
    /// date.</summary>
    public static decimal? Days(ReadOnlyMemory<char>? from, ReadOnlyMemory<char>? to) =>
        Date(from) is { } start && Date(to) is { } end ? end.DayNumber - start.DayNumber : null;

    /// <summary>Workdays after one date up to and including another; negative when the other is earlier.</summary>
    public static decimal? Workdays(RuleEnvironment environment, ReadOnlyMemory<char>? from, ReadOnlyMemory<char>? to) =>
        Date(from) is { } start && Date(to) is { } end ? environment.Plan.Calendar.WorkdaysBetween(start, end) : null;

    /// <summary>Full years from one date to another; 29 February ends on the 28th of other years.</summary>
    public static decimal? Years(ReadOnlyMemory<char>? from, ReadOnlyMemory<char>? to)
    {
        if (Date(from) is not { } start || Date(to) is not { } end)
        {
            return null;
        }

        var years = end.Year - start.Year;
        return start.AddYears(years) > end ? years - 1 : years;
    }

    /// <summary>Minutes from one instant to another.</summary>
    public static decimal? Minutes(ReadOnlyMemory<char>? from, ReadOnlyMemory<char>? to) =>
        from is { } a && to is { } b
        && InstantText.TryCanonical(a.Span, out var start) && InstantText.TryCanonical(b.Span, out var end)
            ? (decimal)(end - start).TotalMinutes
            : null;

    /// <summary>The date of an instant in Beijing.</summary>
    public static ReadOnlyMemory<char>? DateInBeijing(ReadOnlyMemory<char>? instant) =>
        Date(instant) is { } date
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).AsMemory()
            : default(ReadOnlyMemory<char>?);

    /// <summary>The first characters of a text: the class of a material, the month of a date.</summary>
    public static ReadOnlyMemory<char>? Prefix(ReadOnlyMemory<char>? text, decimal? length) =>
        text is { } value && length is { } count
            ? value[..Math.Min(value.Length, Math.Max(0, (int)count))]
            : default(ReadOnlyMemory<char>?);

    /// <summary>Whether an identifier is of a format; a doubtful one is.</summary>
    public static bool? Is(ReadOnlyMemory<char>? text, IdentifierCheck check) =>
        text is { } value ? check(value.Span).Standing != Standing.Invalid : null;

    /// <summary>Whether the catalogue calls the material hazardous waste; null for a code it does not know.</summary>
    public static bool? Hazardous(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        material is { } code && environment.Plan.Catalogue.TryResolve(code.Span, out var found) ? found.Hazardous : null;

    /// <summary>The least plausible tonnes of a piece; null where the plan has no band.</summary>
    public static decimal? PieceMin(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        Band(environment, material)?.MinT;

    /// <summary>The most plausible tonnes of a piece; null where the plan has no band.</summary>
    public static decimal? PieceMax(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        Band(environment, material)?.MaxT;

    public static decimal? PriceMin(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        material is { } code && environment.Plan.Catalogue.TryResolve(code.Span, out var found) ? found.PriceMin : null;

    public static decimal? PriceMax(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        material is { } code && environment.Plan.Catalogue.TryResolve(code.Span, out var found) ? found.PriceMax : null;

    public static ReadOnlyMemory<char>? Today(RuleEnvironment environment) => environment.TodayText.AsMemory();

    public static ReadOnlyMemory<char>? Now(RuleEnvironment environment) => environment.NowText.AsMemory();

    public static int? CompareText(ReadOnlyMemory<char>? a, ReadOnlyMemory<char>? b) =>
        a is { } x && b is { } y ? x.Span.SequenceCompareTo(y.Span) : null;

    public static bool? SameFlag(bool? a, bool? b) => a is null || b is null ? null : a == b;

    /// <summary>The value, or another where it is missing.</summary>
    public static decimal? Default(decimal? value, decimal? other) => value ?? other;

    public static decimal? Divide(decimal? a, decimal? b) => b == 0 ? null : a / b;

    private static PieceMassBand? Band(RuleEnvironment environment, ReadOnlyMemory<char>? material) =>
        material is { } code ? environment.Plan.Catalogue.PieceMassBandOf(code.ToString()) : null;

    private static DateOnly? Date(ReadOnlyMemory<char>? text)
    {
        if (text is not { } value)
        {
            return null;
        }

        if (InstantText.TryCanonical(value.Span, out var instant))
        {
            return BusinessTime.DateOf(instant);
        }

        return DateOnly.TryParseExact(
            value.Span, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}

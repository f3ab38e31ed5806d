using System.Globalization;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Datasets;

/// <summary>
/// How long the personal data of a dataset's rows is kept (保存期限): the schema says from which date, the plan for how
/// many years (domain report 8.1). After that only what identifies nobody is left of a row.
/// </summary>
public sealed record Retention
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The plan's threshold that says the years: the rule which a purge names.</summary>
    public required string Rule { get; init; }

    public required int Years { get; init; }

    /// <summary>Columns whose date the term counts from: the first that a row has. Else the end of its period, else its
    /// arrival.</summary>
    public IReadOnlyList<Column> From { get; init; } = [];

    /// <summary>A later end that the row itself may state; null when it cannot.</summary>
    public Column? Until { get; init; }

    /// <summary>A row without any date of <see cref="From"/> is in force: its term has not begun.</summary>
    public bool WhileOpen { get; init; }

    /// <summary>The column that says that an entry of a register has ended; its term begins with that report.</summary>
    public Column? EndedBy { get; init; }

    public IReadOnlyList<string> EndedValues { get; init; } = [];

    /// <summary>The first business date on which a row's personal data is no longer kept; null while its term has not
    /// begun.</summary>
    public DateOnly? PurgeOn(Record values, string? period, DateTimeOffset receivedAt)
    {
        var start = StartOf(values, period, receivedAt);
        var stated = Until is null ? null : LastDayOf(TextOf(values, Until))?.AddDays(1);
        var purge = start is { } from ? After(from) : null;
        return stated > purge ? stated : purge;
    }

    /// <summary>The same for a revision in force that another has taken the place of.</summary>
    public DateOnly? PurgeOnceSuperseded(DateTimeOffset supersededAt) => After(BusinessTime.DateOf(supersededAt));

    /// <summary>
    /// The day after so many years; none for a date such as 9999-12-31, which people write for “without end”.
    /// </summary>
    private DateOnly? After(DateOnly date) =>
        date.Year + Years < DateOnly.MaxValue.Year ? date.AddYears(Years).AddDays(1) : null;

    private DateOnly? StartOf(Record values, string? period, DateTimeOffset receivedAt)
    {
        if (EndedBy is not null && !EndedValues.Contains(TextOf(values, EndedBy)))
        {
            return null;
        }

        foreach (var column in From)
        {
            if (LastDayOf(TextOf(values, column)) is { } date)
            {
                return date;
            }
        }

        return WhileOpen ? null : LastDayOf(period ?? "") ?? BusinessTime.DateOf(receivedAt);
    }

    private static string TextOf(Record values, Column column) => FieldText.Plain(FieldText.At(values, column));

    /// <summary>The last day that a canonical date, instant or period means; null for anything else.</summary>
    private static DateOnly? LastDayOf(string text) => text.Length switch
    {
        4 when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 =>
            new DateOnly(year, 12, 31),
        7 when BusinessMonth.TryParse(text, out var month) => month.LastDay,
        7 when text[4..6] == "-Q" && BusinessMonth.TryParse($"{text[..4]}-{(text[6] - '0') * 3:d2}", out var month) =>
            month.LastDay,
        10 when DateOnly.TryParseExact(
            text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        > 10 when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) =>
            BusinessTime.DateOf(instant),
        _ => null,
    };
}

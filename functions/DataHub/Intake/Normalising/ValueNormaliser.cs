using DataHub.Datasets;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Intake.Normalising;

/// <summary>
/// What people write → the canonical value of a column (规范化), by the column's annotations and the plan's code lists.
/// The only place that knows which kind of column is normalised how. Immutable; what it makes belongs to one file.
/// </summary>
public sealed class ValueNormaliser(CityPlan plan)
{
    private readonly PlanCodes _codes = new(plan);

    /// <param name="headingUnit">Unit stated by the heading, such as kg; null when none is.</param>
    public CellNormaliser For(Column column, string? headingUnit = null) => column.Type switch
    {
        ColumnType.Number or ColumnType.Integer => new NumberNormaliser(column, headingUnit),
        ColumnType.Date => new DateNormaliser(column),
        ColumnType.Month => new MonthNormaliser(column),
        ColumnType.Boolean => new BooleanNormaliser(column),
        ColumnType.Instant => new InstantNormaliser(column),
        ColumnType.List => new ListNormaliser(column, OfText(column)),
        ColumnType.Items => new ItemsNormaliser(column, [.. column.Members.Select(member => For(member))]),
        _ => OfText(column),
    };

    /// <summary>One value by itself; whoever normalises rows makes a <see cref="RowNormaliser"/>.</summary>
    public Field Normalise(Column column, Field field) => For(column).Normalise(field, out _);

    private CellNormaliser OfText(Column column) => column switch
    {
        { Values.Count: > 0 } => new CodeNormaliser(column, EnumerationOf(column)),
        { Codes: not CodeList.None } => new CodeNormaliser(column, folded => _codes.Resolve(column.Codes, folded)),
        { IsIdentifier: true } => new IdentifierNormaliser(column),
        _ => new TextNormaliser(column),
    };

    private static Func<string, string?> EnumerationOf(Column column)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in column.Values)
        {
            spellings[CellText.Fold(value)] = value;
        }

        foreach (var (alias, value) in column.ValueAliases)
        {
            spellings.TryAdd(CellText.Fold(alias), value);
        }

        return spellings.GetValueOrDefault;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Datasets.Rules;

/// <summary>
/// A message in both languages with places for values: <c>{field}</c>, <c>{named value}</c>, <c>{$threshold}</c> and
/// <c>{$threshold%}</c> for a share shown in per cent.
/// </summary>
public sealed partial class MessageTemplate
{
    private readonly Wording _wording;
    private readonly IReadOnlyDictionary<string, Func<Record, RuleEnvironment, decimal?>> _values;
    private readonly IReadOnlyList<Column> _columns;
    private readonly Thresholds _thresholds;

    internal MessageTemplate(
        Wording wording,
        IReadOnlyDictionary<string, Func<Record, RuleEnvironment, decimal?>> values,
        IReadOnlyList<Column> columns,
        Thresholds thresholds)
    {
        (_wording, _values, _columns, _thresholds) = (wording, values, columns, thresholds);
        foreach (Match place in Places().Matches(wording.Zh + wording.En))
        {
            if (!Knows(place.Groups[1].Value))
            {
                throw new RuleSyntaxException($"the message names {place.Value}, which is no field, value or threshold");
            }
        }
    }

    public Wording Fill(Record row, RuleEnvironment environment) =>
        new(Fill(_wording.Zh, row, environment), Fill(_wording.En, row, environment));

    /// <summary>
    /// The message without a row: thresholds filled in, fields by their names, computed values left open.
    /// </summary>
    public Wording Outline() => new(Outline(_wording.Zh, column => column.Zh), Outline(_wording.En, column => column.En));

    private string Outline(string text, Func<Column, string> nameOf) => Places().Replace(text, place =>
    {
        var name = place.Groups[1].Value;
        return name.StartsWith('$')
            ? ThresholdOf(name)
            : _columns.FirstOrDefault(candidate => candidate.Name == name) is { } column ? $"〔{nameOf(column)}〕" : "…";
    });

    private string Fill(string text, Record row, RuleEnvironment environment) =>
        Places().Replace(text, place => Value(place.Groups[1].Value, row, environment));

    private bool Knows(string name) => name.StartsWith('$')
        ? _thresholds.TryGet(name.Trim('$', '%'), out _)
        : _values.ContainsKey(name) || _columns.Any(column => column.Name == name);

    private string Value(string name, Record row, RuleEnvironment environment)
    {
        if (name.StartsWith('$'))
        {
            return ThresholdOf(name);
        }

        if (_values.TryGetValue(name, out var value))
        {
            return value(row, environment) is { } number ? Shown(number) : "?";
        }

        var column = _columns.First(candidate => candidate.Name == name);
        return FieldText.Shown(row, column);
    }

    private string ThresholdOf(string name)
    {
        var threshold = _thresholds[name.Trim('$', '%')];
        return name.EndsWith('%') ? Shown(threshold * 100) + "%" : Shown(threshold);
    }

    private static string Shown(decimal number) =>
        Math.Round(number, 4).ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Places();
}

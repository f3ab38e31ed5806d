using DataHub.Alerts;
using DataHub.Mail;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>What is filled into the wording of a paper: texts, lists of sentences, and tables, by name.</summary>
public sealed class PaperValues
{
    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfficialBlock.Table> _tables = new(StringComparer.Ordinal);

    /// <param name="date">成文日期 proposed: what is asked for is counted from it.</param>
    public PaperValues(CityPlan plan, PaperWording wording, DateOnly date)
    {
        Wording = wording;
        Date = date;
        _texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["city"] = plan.City,
            ["lead"] = plan.Lead.Name,
            ["issuer"] = plan.Document.Issuer,
            ["document"] = plan.Document.Number,
            ["documentTitle"] = plan.Document.PlanTitle,
            ["today"] = ChineseDate.Full(date),
            ["answerBy"] = wording.AnswerWorkdays is { } workdays
                ? ChineseDate.Full(plan.Calendar.AddWorkdays(date, workdays))
                : "",
        };
    }

    public PaperWording Wording { get; }

    public DateOnly Date { get; }

    public IReadOnlyDictionary<string, string> Texts => _texts;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists => _lists;

    public IReadOnlyDictionary<string, OfficialBlock.Table> Tables => _tables;

    /// <summary>Adds a text; one that is empty leaves out the lines that name it.</summary>
    public PaperValues With(string name, string text)
    {
        _texts[name] = text;
        return this;
    }

    /// <summary>Adds a count in plain figures.</summary>
    public PaperValues With(string name, int count) =>
        With(name, count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public PaperValues WithList(string name, IEnumerable<string> items)
    {
        _lists[name] = [.. items];
        return this;
    }

    /// <summary>Adds a table; one without rows is left out.</summary>
    public PaperValues WithTable(string name, OfficialBlock.Table table)
    {
        _tables[name] = table;
        return this;
    }

    /// <summary>A phrase of the wording, filled.</summary>
    public string Phrase(string name, params IEnumerable<(string Name, string Value)> values) => WordingTemplate.Fill(
        Wording.Phrase(name), values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));
}

using DataHub.Datasets;
using DataHub.Local.Demo.Acts;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>Where the parts of a scenario write down who hands in what.</summary>
internal sealed class ActBook(DatasetRegistry datasets)
{
    /// <summary>Who acts for the city's commerce bureau.</summary>
    public const string City = "CITY";

    private readonly List<ReplayAct> _acts = [];

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<ReplayAct> All() => [.. _acts.OrderBy(act => act.Act.At)];

    /// <summary>A file in the unit's folder of the drop zone.</summary>
    public void Drop(
        DateTimeOffset at, UnitStory unit, BusinessMonth month, string dataset, string title,
        IReadOnlyList<IReadOnlyDictionary<string, object?>> rows, bool table, ActOutcome expect = ActOutcome.Accepted)
    {
        var name = $"{unit.Code}/{month}/{dataset}-{unit.Unit.ShortName}{title}.{(table ? "csv" : "json")}";
        var content = table ? RowFile.ToCsv(Of(dataset), rows) : RowFile.ToJson(dataset, unit.Code, month.ToString(), rows);
        Add(at, unit.Partner, ActWay.Drop, dataset, unit.Code, month.ToString(), table ? "text/csv" : "application/json", name, content, expect);
    }

    /// <summary>A JSON envelope to the API.</summary>
    public void Post(
        DateTimeOffset at, string who, string dataset, string unit, string? period,
        IReadOnlyList<IReadOnlyDictionary<string, object?>> rows, ActOutcome expect = ActOutcome.Accepted) =>
        Add(at, who, ActWay.Http, dataset, unit, period, "application/json", "", RowFile.ToJson(dataset, unit, period, rows), expect);

    private Dataset Of(string code) =>
        datasets.TryFind(code, out var dataset) ? dataset : throw new InvalidOperationException($"There is no dataset {code}.");

    private void Add(
        DateTimeOffset at, string who, ActWay how, string dataset, string unit, string? period, string contentType, string name,
        byte[] content, ActOutcome expect) =>
        _acts.Add(new ReplayAct(
            new Act
            {
                At = at,
                Who = who,
                How = how,
                Dataset = dataset,
                Unit = unit,
                Period = period,
                ContentType = contentType,
                File = name,
                Blob = how == ActWay.Drop ? name : null,
                Expect = expect,
            },
            content));
}

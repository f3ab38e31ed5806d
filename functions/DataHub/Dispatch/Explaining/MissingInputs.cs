using DataHub.Datasets;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Register;

namespace DataHub.Dispatch.Explaining;

/// <summary>Says what keeps a figure from being whole: which unit's report is missing, or is silent about it (未报).</summary>
public sealed class MissingInputs(CityPlan plan, ReportRegister register, DatasetRegistry datasets)
{
    internal async Task<IReadOnlyList<MissingInput>> OfAsync(
        Indicator indicator, Bulletin bulletin, IReadOnlyList<UnitFacts> units, CancellationToken cancellation)
    {
        var judgedOn = BusinessTime.DateOf(bulletin.AsOf);
        var silent = units
            .Where(unit => indicator.Of(UnitFigures.Of(unit, bulletin.Period, judgedOn, plan)) is null)
            .ToList();
        var missing = new List<MissingInput>();
        foreach (var dataset in indicator.Inputs.Select(input => input.Split('.')[0]).Distinct())
        {
            if (silent.Count == 0)
            {
                break;
            }

            var reports = datasets.TryFind(dataset, out var known) && known.PartitionedByPeriod && plan.DueRules.TryForDataset(dataset, out _)
                ? await register.MonthAsync(dataset, bulletin.Period, bulletin.AsOf, cancellation)
                : [];
            missing.AddRange(silent
                .Where(unit => !Has(dataset, unit, indicator, bulletin.Period))
                .Select(unit => Of(
                    dataset, unit.Unit, reports.FirstOrDefault(report => report.UnitCode == unit.Unit.Code), bulletin.AsOf)));
        }

        return missing;
    }

    /// <summary>Whether a unit that has no figure has this one of its inputs all the same.</summary>
    private bool Has(string dataset, UnitFacts unit, Indicator indicator, BusinessMonth month) => dataset switch
    {
        "D22" => BaseFigure.Of(unit, month, plan) is not null,
        "D04" => unit.Declared is not null,
        "D15" when indicator.Code == "GROWTH" => unit.ProgressOf(month)?.QtyYtdT is not null,
        _ => false,
    };

    private static MissingInput Of(string dataset, ReportingUnit unit, ExpectedReport? report, DateTimeOffset asOf)
    {
        if (report is null)
        {
            return new MissingInput(unit.Code, dataset, null, null, new Wording(
                $"{unit.Name}：{dataset} 中没有可用的数据", $"{unit.Code}: nothing of {dataset} that could be used"));
        }

        var (state, due) = (report.StateAt(asOf), Shown.Date(report.DueOn));
        var sentence = report.ReceivedAt is null
            ? new Wording(
                $"{unit.Name}：{report.Period} 的 {dataset} 应于{due}前报送，截至数据截止时未报",
                $"{unit.Code}: {dataset} of {report.Period}, due on {report.DueOn:yyyy-MM-dd}, had not come ({state})")
            : new Wording(
                $"{unit.Name}：{report.Period} 的 {dataset} 已报送，但未填写此项",
                $"{unit.Code}: {dataset} of {report.Period} came, without this figure");
        return new MissingInput(unit.Code, dataset, report.DueAt, state, sentence);
    }
}

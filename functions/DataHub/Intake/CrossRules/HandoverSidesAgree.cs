using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// Where both sides of a hand-over report by themselves, their masses agree (双方重量一致); D11, domain report 10.2. They may
/// belong to different units. The side that is not there yet is pending.
/// </summary>
internal sealed class HandoverSidesAgree : IAwaitingRule
{
    private const string Giving = "交出";

    private readonly Dictionary<(string Number, bool Gives), decimal?> _sides = [];
    private readonly List<(string Number, bool Gives, long Row)> _alone = [];
    private HashSet<string>? _there;
    private decimal _share;
    private decimal _floor;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        (_share, _floor) = (context.Plan.Thresholds["handoverTolerance"], context.Plan.Thresholds["handoverFloorT"]);
        foreach (var unit in context.Plan.Units)
        {
            var scope = new RowScope("D11", unit.Code, context.PeriodName);
            await foreach (var row in context.Rows.ReadAsOfAsync(scope, context.AsOf, cancellation))
            {
                if (row.Text("handoverNo") is { } number && row.Text("side") is { } side)
                {
                    _sides[(number, side == Giving)] = row.Number(side == Giving ? "massT" : "receivedMassT");
                }
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Text("handoverNo") is not { } number || row.Text("side") is not { } side)
        {
            return;
        }

        var gives = side == Giving;
        var field = gives ? "massT" : "receivedMassT";
        var own = row.Number(field);
        if (!_sides.TryGetValue((number, !gives), out var other))
        {
            _alone.Add((number, gives, findings.RowNumber));
        }
        else if (own is { } a && other is { } b && Math.Abs(a - b) > Math.Max(_floor, Math.Max(a, b) * _share))
        {
            findings.Add("D11-SIDES", Severity.Error, field, () => (
                new Wording(
                    $"本方 {Tonnes.Shown(a)} 吨与对方填报的 {Tonnes.Shown(b)} 吨不一致",
                    $"{Tonnes.Shown(a)} t differ from the {Tonnes.Shown(b)} t the other side reported"),
                new Wording(
                    "双方核对磅单；对方有误的，请对方先更正",
                    "Compare the weighing tickets; if the other side is wrong, it corrects first")));
        }

        if (!findings.RowRefused)
        {
            _sides[(number, gives)] = own;
        }
    }

    public Task CompleteAsync(RowFindings findings, CancellationToken cancellation)
    {
        foreach (var (number, gives, row) in _alone.Where(each => !_sides.ContainsKey((each.Number, !each.Gives))))
        {
            findings.AddPending(row, "D11-OTHER-SIDE-PENDING", "handoverNo", Side(number, !gives), () => (
                new Wording(
                    $"{(gives ? "回收企业" : "医疗机构")}尚未报送交接单 {number}，待其报送后核对",
                    $"The {(gives ? "collector" : "institution")} has not reported {number} yet: compared once it has"),
                new Wording("请提醒对方报送", "Remind the other side")));
        }

        return Task.CompletedTask;
    }

    public bool IsThere(string reference)
    {
        _there ??= _sides.Keys.Select(side => Side(side.Number, side.Gives)).ToHashSet(StringComparer.Ordinal);
        return _there.Contains(reference);
    }

    public async Task<IReadOnlySet<string>> FindAsync(
        CityPlan plan, RowStore rows, IReadOnlySet<string> references, DateTimeOffset since, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        var month = BusinessMonth.Of(BusinessTime.DateOf(since)).Previous;
        foreach (var unit in plan.Units)
        {
            await foreach (var row in rows.ReadMonthsAsOfAsync(
                "D11", unit.Code, month, BusinessMonth.Of(BusinessTime.DateOf(asOf)), asOf, cancellation))
            {
                if (row.Text("handoverNo") is { } number && row.Text("side") is { } side)
                {
                    there.Add(Side(number, side == Giving));
                }
            }
        }

        there.IntersectWith(references);
        return there;
    }

    /// <summary>The side of a hand-over as a person reads it.</summary>
    private static string Side(string number, bool gives) => $"{number}（{(gives ? "交出方" : "接收方")}）";
}

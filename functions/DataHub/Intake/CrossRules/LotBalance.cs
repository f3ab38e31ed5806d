using System.Globalization;
using DataHub.Intake.Checks;
using DataHub.Intake.CrossRules.Lots;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// The balance of lots (批次平衡); D05, domain report 10.2, obligation O28. A lot is not made of itself, nor of a lot that
/// came
/// in after it: that refuses the row. Records come in any order, and before those they refer to, so a lot that is not
/// known yet
/// is pending, and one that gives more than it is known to hold is a warning; both are said once the whole file is
/// read. What
/// was outbound came in at most some days before (this reading of “OUTBOUND needs matching INBOUND within 7 days” is
/// [P]).
/// Looked up are this unit's records of the last weeks, and those of the other units only when something is still
/// pending.
/// </summary>
internal sealed class LotBalance : IAwaitingRule
{
    private readonly LotLedger _ledger = new();
    private readonly Dictionary<string, LotEvent> _sameDay = new(StringComparer.Ordinal);
    private readonly List<(LotEvent Event, long Row)> _draws = [];
    private readonly List<(string Parent, long Row)> _awaited = [];
    private readonly List<(LotEvent Event, long Row)> _leaving = [];
    private CrossRuleContext _context = null!;
    private string _day = "";
    private string _firstDay = "";
    private int _matchDays;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _context = context;
        _matchDays = (int)context.Plan.Thresholds["outboundMatchDays"];
        if (!DateOnly.TryParseExact(context.PeriodName, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return;
        }

        _day = context.PeriodName!;
        _firstDay = DayText(day.AddDays(-(int)context.Plan.Thresholds["lotLookbackDays"]));
        await foreach (var row in RowsOf(context.Unit, cancellation))
        {
            if (LotEvent.Of(row) is not { } known)
            {
                continue;
            }

            _ledger.Note(known);
            if (row.Scope.Period == _day)
            {
                // It may be replaced by a row of this very file, and is booked at the end if it was not.
                _sameDay[row.Key] = known;
            }
            else
            {
                Book(known, 0);
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (LotEvent.Of(row) is not { } happened)
        {
            return;
        }

        CheckOrigins(happened, findings);
        if (findings.RowRefused)
        {
            return;
        }

        _sameDay.Remove(key);
        _ledger.Note(happened);
        Book(happened, findings.RowNumber);
        foreach (var parent in happened.Parents.Where(parent => _ledger.EnteredAt(parent) is null))
        {
            _awaited.Add((parent, findings.RowNumber));
        }

        if (happened.Step is LotStep.Outbound or LotStep.Utilise && !CameInTime(happened))
        {
            _leaving.Add((happened, findings.RowNumber));
        }
    }

    public async Task CompleteAsync(RowFindings findings, CancellationToken cancellation)
    {
        foreach (var stored in _sameDay.Values)
        {
            Book(stored, 0);
        }

        _awaited.RemoveAll(waiting => _ledger.EnteredAt(waiting.Parent) is not null);
        _leaving.RemoveAll(leaving => CameInTime(leaving.Event));
        if (_awaited.Count > 0 || _leaving.Count > 0)
        {
            await AskOtherUnitsAsync(cancellation);
        }

        foreach (var (happened, row) in _draws)
        {
            _ledger.Draw(happened, row);
        }

        ReportPending(findings);
        ReportOverdrawn(findings);
    }

    public bool IsThere(string reference) => _ledger.EnteredAt(reference) is not null;

    public async Task<IReadOnlySet<string>> FindAsync(
        CityPlan plan, RowStore rows, IReadOnlySet<string> references, DateTimeOffset since, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var ledger = new LotLedger();
        var first = DayText(BusinessTime.DateOf(since).AddDays(-(int)plan.Thresholds["lotLookbackDays"]));
        foreach (var unit in plan.Units)
        {
            await foreach (var row in rows.ReadPeriodsAsOfAsync(
                "D05", unit.Code, first, DayText(BusinessTime.DateOf(asOf)), asOf, cancellation))
            {
                if (LotEvent.Of(row) is { } known && Concerns(known, references))
                {
                    ledger.Note(known);
                }
            }
        }

        return references.Where(lot => ledger.EnteredAt(lot) is not null).ToHashSet(StringComparer.Ordinal);
    }

    private static bool Concerns(in LotEvent known, IReadOnlySet<string> lots) =>
        lots.Contains(known.Lot) || known.Outputs.Any(output => output.Lot is { } lot && lots.Contains(lot));

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void CheckOrigins(in LotEvent happened, RowFindings findings)
    {
        foreach (var parent in happened.Parents)
        {
            if (_ledger.Descends(parent, happened.Lot))
            {
                findings.Add("D05-LOT-CYCLE", Severity.Error, "parentLotIds", () => (
                    new Wording(
                        $"批次循环：上级批次 {parent} 本身来自本批次",
                        $"A circle of lots: {parent} itself comes from this lot"),
                    new Wording("核对批次号与上级批次号", "Check lot and parent lots")));
            }
            else if (_ledger.EnteredAt(parent) is { } entered && entered.First > happened.At)
            {
                findings.Add("D05-PARENT-LATER", Severity.Error, "parentLotIds", () => (
                    new Wording($"上级批次 {parent} 的入库时间晚于本记录", $"The parent lot {parent} came in after this record"),
                    new Wording("核对两条记录的时间", "Check the times of both records")));
            }
        }
    }

    private void Book(in LotEvent happened, long row)
    {
        _ledger.Post(happened, row);
        if (happened.Parents.Count > 0)
        {
            _draws.Add((happened, row));
        }
    }

    private bool CameInTime(LotEvent happened)
    {
        if (happened.Step == LotStep.Utilise)
        {
            return _ledger.HasLeft(happened.Lot) || _ledger.EnteredAt(happened.Lot) is not null;
        }

        var earliest = happened.At.AddDays(-_matchDays);
        return happened.Parents.Append(happened.Lot)
            .Any(lot => _ledger.EnteredAt(lot) is { } entered && entered.First <= happened.At && entered.Last >= earliest);
    }

    private async Task AskOtherUnitsAsync(CancellationToken cancellation)
    {
        if (_day.Length == 0)
        {
            return;
        }

        var wanted = _awaited.Select(waiting => waiting.Parent)
            .Concat(_leaving.SelectMany(leaving => leaving.Event.Parents.Append(leaving.Event.Lot)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var unit in _context.Plan.Units.Where(unit => unit.Code != _context.Unit))
        {
            await foreach (var row in RowsOf(unit.Code, cancellation))
            {
                if (LotEvent.Of(row) is { } known && Concerns(known, wanted))
                {
                    _ledger.Note(known);
                    Book(known, 0);
                }
            }
        }

        _awaited.RemoveAll(waiting => _ledger.EnteredAt(waiting.Parent) is not null);
        _leaving.RemoveAll(leaving => CameInTime(leaving.Event));
    }

    private void ReportPending(RowFindings findings)
    {
        foreach (var (parent, row) in _awaited)
        {
            AddPending(findings, row, "parentLotIds", parent);
        }

        foreach (var (happened, row) in _leaving)
        {
            if (_ledger.EnteredAt(happened.Lot) is null)
            {
                AddPending(findings, row, "lotId", happened.Lot);
                continue;
            }

            findings.AddLater(row, "D05-OUTBOUND-UNMATCHED", Severity.Warning, "lotId", () => (
                new Wording(
                    $"批次 {happened.Lot} 出库前 {_matchDays} 天内没有入库记录", $"No inbound of lot {happened.Lot} within {_matchDays} days before"),
                new Wording("核对批次号与时间；漏报入库的请补报", "Check lot and time; send the inbound if it was left out")));
        }
    }

    private static void AddPending(RowFindings findings, long row, string column, string lot) =>
        findings.AddPending(row, "LOT-PENDING", column, lot, () => (
            new Wording(
                $"尚无批次 {lot} 的收购、入库或分拣记录，本行已接受，待该批次报送后核对",
                $"Nothing of lot {lot} has come in yet: the row is accepted and the balance is pending"),
            new Wording("请督促上游单位报送该批次；批次号有误的请更正", "Ask whoever had it before to report it, or correct the number")));

    private void ReportOverdrawn(RowFindings findings)
    {
        var (share, floor) = (
            _context.Plan.Thresholds["lotBalanceTolerance"], LotAccount.Units(_context.Plan.Thresholds["massBalanceFloorT"]));
        foreach (var account in _ledger.Drawn)
        {
            // A lot of which nothing came in is pending, not overdrawn.
            if (account.Received > 0 && -account.OnHand > Math.Max(floor, (long)(account.Received * share)))
            {
                findings.AddLater(account.Row, "D05-LOT-NEGATIVE", Severity.Warning, "lotId", () => (
                    new Wording(
                        $"批次结余为负：已知来量 {Shown(account.Received)} 吨，去量多出 {Shown(-account.OnHand)} 吨",
                        $"The lot gives more than it holds: {Shown(account.Received)} t came in, {Shown(-account.OnHand)} t too much went out"),
                    new Wording("核对本批次各环节重量；漏报的来料记录请补报", "Check the masses of the lot, and send what was left out")));
            }
        }
    }

    private static string Shown(long units) => Tonnes.Shown(LotAccount.TonnesOf(units));

    private IAsyncEnumerable<StoredRow> RowsOf(string unit, CancellationToken cancellation) =>
        _context.Rows.ReadPeriodsAsOfAsync("D05", unit, _firstDay, _day, _context.AsOf, cancellation);
}

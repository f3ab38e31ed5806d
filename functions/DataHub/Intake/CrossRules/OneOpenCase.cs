using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A vehicle is taken in once: while its case is open, not dismantled yet, no other certificate may name the same VIN,
/// at
/// whichever dismantler of the city (一车一案); D10, domain report 10.2. A few thousand rows a unit and year, so all are
/// read.
/// </summary>
internal sealed class OneOpenCase : ICrossRule
{
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        foreach (var unit in context.Plan.Units)
        {
            var scope = new RowScope("D10", unit.Code, null);
            await foreach (var row in context.Rows.ReadAsOfAsync(scope, context.AsOf, cancellation))
            {
                if (row.Text("dismantleDate") is null && row.Text("vin") is { } vin && row.Text("certNo") is { } certificate)
                {
                    _open[vin] = certificate;
                }
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Text("vin") is not { } vin || row.Text("certNo") is not { } certificate)
        {
            return;
        }

        if (_open.TryGetValue(vin, out var other) && other != certificate)
        {
            findings.Add("D10-OPEN-CASE", Severity.Error, "vin", () => (
                new Wording(
                    $"车辆识别代号 {vin} 已由回收证明 {other} 接收，尚未拆解",
                    $"The VIN {vin} was taken in under certificate {other} and is not dismantled yet"),
                new Wording("核对车辆识别代号与回收证明；重复登记的删除其一", "Check VIN and certificate; keep only one of them")));
        }
        else if (!findings.RowRefused && row.Text("dismantleDate") is null)
        {
            _open[vin] = certificate;
        }
        else if (!findings.RowRefused)
        {
            _open.Remove(vin);
        }
    }
}

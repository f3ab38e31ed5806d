using DataHub.Plan;

namespace DataHub.Register;

/// <summary>The register of a month for people: the units' lines, their late months in a row, and their enterprises.</summary>
public sealed class RegisterReader(CityPlan plan, ReportRegister register, EnterpriseRegister enterprises)
{
    private readonly LateRuns _runs = new(plan, register);
    private readonly EnterpriseRuns _enterpriseRuns = new(plan, register, enterprises);

    /// <exception cref="ArgumentException">The dataset has no monthly due rule in the plan.</exception>
    public async Task<RegisterMonth> ReadAsync(
        string dataset, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var (reports, inARow) = await _runs.ReadAsync(dataset, month, asOf, cancellation);
        var figures = ReportingFigures.Of(reports, asOf);
        if (dataset != EnterpriseRegister.Dataset)
        {
            return new RegisterMonth(
                dataset, month.ToString(), asOf, figures, [.. reports.Select(report => LineOf(report, inARow, asOf))]);
        }

        var declared = await _enterpriseRuns.ReadAsync(reports, asOf, cancellation);
        var all = declared.SelectMany(lines => lines).ToList();
        return new RegisterMonth(
            dataset,
            month.ToString(),
            asOf,
            figures,
            [
                .. reports.Zip(declared).Select(pair => LineOf(pair.First, inARow, asOf) with
                {
                    Enterprises = FiguresOf(pair.Second),
                    EDeclarationRate = ElectronicShareOf(pair.Second),
                }),
            ],
            FiguresOf(all),
            ElectronicShareOf(all),
            all);
    }

    private UnitReportLine LineOf(
        ExpectedReport report, IReadOnlyDictionary<string, int> inARow, DateTimeOffset asOf) => new(
            report.UnitCode,
            plan.FindUnit(report.UnitCode)!.Name,
            report.StateAt(asOf),
            report.DueAt,
            report.RegularDueAt,
            report.Extension,
            report.ReceivedAt,
            report.Corrections,
            inARow[report.UnitCode],
            report.SubmissionIds);

    private static ReportingFigures FiguresOf(IEnumerable<EnterpriseLine> lines) =>
        ReportingFigures.Of([.. lines.Select(line => line.State)]);

    private static decimal? ElectronicShareOf(IReadOnlyCollection<EnterpriseLine> lines)
    {
        var declared = lines.Count(line => line.Electronic is not null);
        return declared == 0 ? null : (decimal)lines.Count(line => line.Electronic == true) / declared;
    }
}

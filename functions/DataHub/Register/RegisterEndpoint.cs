using DataHub.Access;
using DataHub.Answers;
using DataHub.Plan;
using Microsoft.AspNetCore.Http;

namespace DataHub.Register;

/// <summary>The register of what is due over HTTP, for operators.</summary>
public sealed class RegisterEndpoint(AccessGate gate, RegisterReader register, ReportRegister reports, CityPlan plan, TimeProvider clock)
{
    /// <summary>
    /// <c>GET /api/operator/register?period=&amp;dataset=&amp;asOf=</c>: a dataset's reports of a month, unit by unit;
    /// without a dataset the figures of every dataset that is due monthly.
    /// </summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (!BusinessMonth.TryParse(request.Query["period"].ToString(), out var month))
        {
            return Problem.Answer(ProblemKind.BadRequest, "period=yyyy-MM");
        }

        if (!AskedInstant.TryRead(request, clock, out var asOf))
        {
            return Problem.Answer(ProblemKind.BadRequest, "asOf: ISO 8601");
        }

        var dataset = request.Query["dataset"].ToString();
        if (dataset.Length == 0)
        {
            return Answer.Json(await FiguresAsync(month, asOf, cancellation));
        }

        return plan.DueRules.TryForDataset(dataset, out _)
            ? Answer.Json(await register.ReadAsync(dataset, month, asOf, cancellation))
            : Problem.Answer(ProblemKind.UnknownDataset, dataset);
    }

    private async Task<IReadOnlyList<object>> FiguresAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var figures = new List<object>();
        foreach (var dataset in plan.DueRules.All.SelectMany(rule => rule.Datasets).Order(StringComparer.Ordinal))
        {
            var expected = await reports.MonthAsync(dataset, month, asOf, cancellation);
            figures.Add(new { Dataset = dataset, Period = month.ToString(), Figures = ReportingFigures.Of(expected, asOf) });
        }

        return figures;
    }
}

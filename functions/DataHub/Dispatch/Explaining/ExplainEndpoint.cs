using DataHub.Access;
using DataHub.Answers;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Issuing;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using Microsoft.AspNetCore.Http;

namespace DataHub.Dispatch.Explaining;

/// <summary>From a bulletin's figure to the submissions, revisions, rows and bytes behind it, for operators.</summary>
public sealed class ExplainEndpoint(
    AccessGate gate, DispatchStore store, FigureExplainer figures, VerdictExplainer verdicts, CityPlan plan)
{
    /// <summary>
    /// <c>GET /api/dispatch/{period}/explain?unit=&amp;indicator=&amp;version=</c>: one figure of a unit, or of the city
    /// where no unit is named; without an indicator the figures there are.
    /// </summary>
    public async Task<IResult> GetAsync(HttpRequest request, string period, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var (named, code) = (request.Query["unit"].ToString(), request.Query["indicator"].ToString());
        var unit = named.Length == 0 ? null : plan.FindUnit(named);
        if (named.Length > 0 && unit is null)
        {
            return Problem.Answer(ProblemKind.BadRequest, $"unit ‘{named}’");
        }

        if (await store.FindAsync(request, period, cancellation) is not { } record)
        {
            return Problem.Answer(ProblemKind.NotFound, period);
        }

        var bulletin = await store.LoadAsync(record, cancellation);
        if (code.Length == 0)
        {
            return IndexOf(request, bulletin, unit);
        }

        return await ExplainAsync(bulletin, unit, code, cancellation) is { } explanation
            ? Negotiation.WantsHtml(request)
                ? Results.Content(ExplanationPage.Of(explanation), "text/html; charset=utf-8")
                : Answer.Json(explanation)
            : Problem.Answer(ProblemKind.BadRequest, $"indicator: {string.Join(", ", CodesOf(bulletin, unit))}");
    }

    private async Task<Explanation?> ExplainAsync(
        Bulletin bulletin, ReportingUnit? unit, string code, CancellationToken cancellation)
    {
        if (unit is not null && code == VerdictExplainer.Code)
        {
            return bulletin.Units.Any(line => line.Unit == unit.Code)
                ? await verdicts.OfAsync(bulletin, unit, cancellation)
                : null;
        }

        return ExplainableIndicators.Of(bulletin, unit, plan).FirstOrDefault(known => known.Code == code) is not { } indicator
            ? null
            : unit is null
                ? await figures.OfCityAsync(bulletin, indicator, cancellation)
                : await figures.OfUnitAsync(bulletin, indicator, unit, cancellation);
    }

    private IResult IndexOf(HttpRequest request, Bulletin bulletin, ReportingUnit? unit)
    {
        var listed = ExplainableIndicators.PrintedOf(bulletin, unit, plan)
            .Select(indicator => new ExplainableFigure(
                indicator.Code,
                indicator.Name,
                indicator.Unit,
                unit is null
                    ? PrintedFigures.OfCity(indicator.Code, bulletin)
                    : PrintedFigures.OfUnit(indicator.Code, bulletin, unit.Code),
                ExplainLinks.Of(bulletin, unit?.Code, indicator.Code)))
            .ToList();
        if (unit is not null)
        {
            var name = new Wording("综合评价", "Assessment");
            var href = ExplainLinks.Of(bulletin, unit.Code, VerdictExplainer.Code);
            listed.Add(new ExplainableFigure(VerdictExplainer.Code, name, "", null, href));
        }

        return Negotiation.WantsHtml(request)
            ? Results.Content(FigureListPage.Of(bulletin, unit, listed), "text/html; charset=utf-8")
            : Answer.Json(listed);
    }

    private IEnumerable<string> CodesOf(Bulletin bulletin, ReportingUnit? unit)
    {
        var codes = ExplainableIndicators.Of(bulletin, unit, plan).Select(indicator => indicator.Code);
        return unit is null ? codes : codes.Append(VerdictExplainer.Code);
    }
}

using System.Globalization;
using DataHub.Dispatch.Composing;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Supervision;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Papers.Occasions;

/// <summary>验收评估报告: once, when the acceptance has ended (O54).</summary>
public sealed class AcceptanceReports(
    CityPlan plan,
    PaperWordings wordings,
    PaperCalendar calendar,
    SupervisionReader supervision,
    SubmissionStore submissions)
    : IPaperOccasions
{
    public PaperKind Kind => PaperKind.AcceptanceReport;

    private IEnumerable<Deliverable> Spans =>
        plan.Targets.Deliverables.Where(deliverable => deliverable.Dataset == "D21");

    public IEnumerable<PaperOccasion> All() => Spans.Select(span =>
        new PaperOccasion(PeriodOf(span), calendar.At("acceptance-report", span.DueOn)));

    public async Task<IReadOnlyList<PaperDraft>?> DraftAsync(PaperOccasion occasion, CancellationToken cancellation)
    {
        var span = Spans.First(known => PeriodOf(known) == occasion.Period);
        var assessments = await supervision.SelfAssessmentsAsync(occasion.At, cancellation);
        var acceptance = await supervision.AcceptanceAsync(occasion.At, cancellation);
        if (AcceptancePaper.Of(plan, wordings[Kind], span, assessments, acceptance, occasion.Date) is not { } report)
        {
            return [];
        }

        var used = assessments.Values.SelectMany(items => items).Select(item => item.Source)
            .Concat(acceptance.Values.SelectMany(items => items).Select(item => item.Source));
        var sources = await BulletinSources.OfAsync(used, submissions, cancellation);
        return
        [
            new PaperDraft(
                new DraftKey(Kind, occasion.Period), report, new DraftBasis(null, report.Texts, sources), occasion.At, []),
        ];
    }

    private static string PeriodOf(Deliverable span) => span.DueOn.Year.ToString("d4", CultureInfo.InvariantCulture);
}

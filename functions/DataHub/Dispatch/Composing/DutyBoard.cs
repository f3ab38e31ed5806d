using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>
/// What is owed once (应报事项): the report on each campaign that has begun, the plan's documents, the self-assessment and
/// the acceptance; obligations O50, O52 to O54, O56. What was due before the plan was issued is missing, but never
/// overdue (A6).
/// </summary>
internal sealed class DutyBoard
{
    private readonly DispatchResult _result;
    private readonly IReadOnlyList<Duty> _duties;

    public DutyBoard(DispatchResult result)
    {
        _result = result;
        _duties = [.. CampaignsOf(result), .. DeliverablesOf(result.Plan)];
    }

    /// <summary>How a unit stands to each of its duties.</summary>
    public IReadOnlyList<UnitDuty> Of(UnitFigures unit) =>
        [.. _duties.Where(duty => !duty.OfOffice).Select(duty => new UnitDuty(duty.Code, StateOf(duty, unit)))];

    public IReadOnlyList<CityDuty> OfCity() => [.. _duties.Select(OfCity)];

    private CityDuty OfCity(Duty duty)
    {
        IReadOnlyList<UnitFigures> owing = duty.OfOffice ? [_result.Office] : [.. _result.Units.Select(unit => unit.Figures)];
        var states = owing.Select(unit => (unit.Look.Facts.Unit.ShortName, State: StateOf(duty, unit))).ToList();
        return new CityDuty(
            duty.Code,
            duty.Name,
            duty.Dataset,
            duty.DueOn,
            states.Count(unit => unit.State != DutyState.NotDue),
            states.Count(unit => unit.State == DutyState.HandedIn),
            [.. states.Where(unit => unit.State == DutyState.Missing).Select(unit => unit.ShortName)],
            [.. states.Where(unit => unit.State == DutyState.Overdue).Select(unit => unit.ShortName)]);
    }

    private DutyState StateOf(Duty duty, UnitFigures unit) => duty.IsDone(unit.Look) ? DutyState.HandedIn
        : !duty.IsOpenOn(_result.JudgedOn) ? DutyState.NotDue
        : duty.DueOn < _result.JudgedOn && !_result.Plan.PredatesIssue(duty.DueOn) ? DutyState.Overdue
        : DutyState.Missing;

    // Due with the campaign's last month.
    private static IEnumerable<Duty> CampaignsOf(DispatchResult result) => result.Plan.Targets.Campaigns
        .Where(campaign => campaign.From <= result.Month.LastDay)
        .Select(campaign => new Duty(
            campaign.Id,
            new Wording(campaign.Zh, campaign.En),
            CampaignReport.Dataset,
            DueOf(result.Plan, campaign),
            OfOffice: false,
            date => campaign.From <= date,
            unit => unit.Facts.Campaigns.Any(report => report.CampaignId == campaign.Id)));

    private static DateOnly DueOf(CityPlan plan, Campaign campaign) => plan.DueRules.TryForDataset(CampaignReport.Dataset, out var rule)
        ? rule.DueOn(BusinessMonth.Of(campaign.To), plan.Calendar)
        : campaign.To;

    private static IEnumerable<Duty> DeliverablesOf(CityPlan plan) =>
        from paper in plan.Targets.Deliverables
        let isDone = DoneOf(paper)
        where isDone is not null
        select new Duty(
            paper.Code,
            new Wording(paper.Zh, paper.En),
            paper.Dataset,
            paper.DueOn,
            paper.By == DeliverableBy.City && paper.Dataset == IssuedDocument.Dataset,
            paper.IsOpenOn,
            isDone);

    // What arrives in other datasets is not the dispatch's to tell.
    private static Func<UnitLook, bool>? DoneOf(Deliverable paper) => paper.Dataset switch
    {
        IssuedDocument.Dataset => unit => unit.Facts.Documents.Any(document => document.Delivers.Contains(paper.Code)),
        SelfAssessment.Dataset => unit => unit.Facts.Assessments.Count > 0
            && AcceptanceIndicators.AnsweredBy(unit).Count == (paper.Items?.Count ?? 0),
        AcceptanceItem.Dataset => unit => unit.Facts.Acceptance.Count > 0,
        _ => null,
    };

    private sealed record Duty(
        string Code,
        Wording Name,
        string Dataset,
        DateOnly DueOn,
        bool OfOffice,
        Func<DateOnly, bool> IsOpenOn,
        Func<UnitLook, bool> IsDone);
}

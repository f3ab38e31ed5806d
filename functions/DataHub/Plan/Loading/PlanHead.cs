namespace DataHub.Plan.Loading;

/// <summary>plan.json: which plan it is, its document, months and phases.</summary>
internal sealed record PlanHead(
    string Id,
    string Version,
    string City,
    PlanDocument Document,
    BusinessMonth FirstMonth,
    BusinessMonth LastMonth,
    IReadOnlyList<PlanPhase> Phases)
{
    public static PlanHead Read(PlanFolder folder)
    {
        var file = folder.Open("plan.json");
        var head = new PlanHead(
            file.Value<string>("id")!,
            file.Value<string>("version")!,
            file.Value<string>("city")!,
            file.Value<PlanDocument>("document")!,
            file.Value<BusinessMonth>("firstMonth"),
            file.Value<BusinessMonth>("lastMonth"),
            file.List<PlanPhase>("phases"));
        file.Close();
        if (file.IsSound)
        {
            head.Check(file);
        }

        return head;
    }

    private void Check(PlanFile file)
    {
        file.Must(
            FirstMonth <= LastMonth,
            $"firstMonth {FirstMonth} 在 lastMonth {LastMonth} 之后",
            $"firstMonth {FirstMonth} comes after lastMonth {LastMonth}");
        file.Unique(Phases, phase => phase.Code, "阶段", "the phase");
        foreach (var phase in Phases)
        {
            file.Must(
                phase.From <= phase.To,
                $"阶段 {phase.Code} 止于开始之前",
                $"the phase {phase.Code} ends before it begins");
        }

        foreach (var (phase, next) in Phases.Zip(Phases.Skip(1)))
        {
            file.Must(
                phase.To < next.From,
                $"阶段 {next.Code} 在 {phase.Code} 结束之前开始",
                $"the phase {next.Code} begins before {phase.Code} has ended");
        }
    }
}

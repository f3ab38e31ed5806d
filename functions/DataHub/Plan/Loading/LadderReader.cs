namespace DataHub.Plan.Loading;

/// <summary>ladder.json.</summary>
internal static class LadderReader
{
    public static AlertLadder Read(PlanFolder folder)
    {
        var file = folder.Open("ladder.json");
        _ = file.Value<string>("source");
        var steps = file.List<LadderStep>("steps");
        file.Close();
        file.Unique(steps, step => step.Id, "步骤", "the step");
        foreach (var step in steps)
        {
            var unknown = step.Cc.Prepend(step.To).Select(addressee => addressee.Role).Except(ContactRole.All);
            file.Must(
                !unknown.Any(),
                $"{step.Id}：角色不是 {string.Join("、", ContactRole.All)} 之一",
                $"{step.Id}: names a role that is none of {string.Join(", ", ContactRole.All)}");
            file.Must(
                step.LateMonthsInARow is null or >= 2,
                $"{step.Id}：lateMonthsInARow 应不小于 2",
                $"{step.Id}: lateMonthsInARow is less than 2");
        }

        foreach (var (step, next) in steps.Zip(steps.Skip(1)))
        {
            file.Must(
                (step.Workdays, step.At).CompareTo((next.Workdays, next.At)) < 0,
                $"步骤 {next.Id} 不在 {step.Id} 之后", $"the step {next.Id} does not come after {step.Id}");
        }

        return new AlertLadder(steps);
    }
}

using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>Growth of the recovered quantity on the base year (回收量增长率); obligations O01, O02, A3.</summary>
public static class Growth
{
    /// <summary>A share: 0.05 is 5 %. Null when a quantity is missing or the base is zero.</summary>
    public static decimal? Of(decimal? quantityT, decimal? baseT, BusinessMonth month, GrowthTargets targets)
    {
        if (quantityT is not { } quantity || baseT is not > 0)
        {
            return null;
        }

        var cumulative = (quantity - baseT.Value) / baseT.Value;
        var years = month.Year - targets.BaseYear;
        return targets.Basis == GrowthBasis.CompoundAnnual && years > 0
            ? (decimal)(Math.Pow((double)(1 + cumulative), 1.0 / years) - 1)
            : cumulative;
    }

    /// <summary>
    /// What should have been reached by the end of a month: the straight line between the ends of the years which the
    /// plan states, from zero at the end of the base year; domain report 10.3.
    /// </summary>
    public static decimal RequiredAt(BusinessMonth month, GrowthTargets targets)
    {
        var milestones = targets.Years
            .Select(year => new Milestone(new DateOnly(year.Year, 12, 31), year.Min, MilestoneLevel.Binding, year.Source))
            .ToList();
        return new MilestoneRamp(new DateOnly(targets.BaseYear, 12, 31), RampShape.Linear, milestones)
            .RampAt(month.LastDay);
    }
}

using CsCheck;
using DataHub.Dispatch.Indicators;

namespace DataHub.Tests.Dispatch.Indicators;

public class ReportedSumTests
{
    private static readonly Gen<decimal?[]> Figures =
        Gen.Int[0, 1_000_000].Select(number => number / 100m).Nullable().Array[0, 30];

    [Fact]
    public void A_sum_of_nothing_is_nothing_and_not_zero() =>
        Assert.Equal(new ReportedSum(null, 0, 2), ReportedSum.Of([null, null]));

    [Fact]
    public void A_reported_zero_is_a_figure() => Assert.Equal(new ReportedSum(0, 1, 1), ReportedSum.Of([0, null]));

    [Fact]
    public void It_is_the_sum_of_what_was_reported_and_counts_the_rest() => Figures.Sample(figures =>
    {
        var sum = ReportedSum.Of(figures);
        var reported = figures.Where(figure => figure is not null).ToList();
        return sum.Reported == reported.Count
            && sum.Reported + sum.LeftOut == figures.Length
            && sum.Value == (reported.Count == 0 ? null : reported.Sum());
    });

    [Fact]
    public void A_silent_unit_never_changes_the_value() => Figures.Sample(figures =>
        ReportedSum.Of(figures).Value == ReportedSum.Of([.. figures, null]).Value);

    [Fact]
    public void It_never_falls_when_another_unit_reports() => Gen.Select(Figures, Gen.Int[0, 1000]).Sample((figures, more) =>
        (ReportedSum.Of([.. figures, more]).Value ?? 0) >= (ReportedSum.Of(figures).Value ?? 0));
}

using System.Text.Json;

namespace DataHub.EndToEndTests.Replay;

/// <summary>The plan's last two months, replayed once: the self-assessment and the acceptance fall into them.</summary>
public sealed class LastMonthsTests(LastMonthsTests.LastMonths replay) : IClassFixture<LastMonthsTests.LastMonths>
{
    private static readonly string[] Months = ["2025-10", "2025-11"];

    [Fact]
    public void Nothing_goes_otherwise_than_the_scenario_expects() =>
        Assert.True(replay.ExitCode == 0, replay.Output + replay.Errors);

    [Fact]
    public void Every_figure_counted_from_the_registers_is_what_the_oracle_computes_from_what_was_told() => replay.CompareRegisters();

    [Fact]
    public void One_unit_has_left_out_an_item_of_its_self_assessment_and_all_are_accepted_in_the_end()
    {
        using var bulletin = JsonDocument.Parse(File.ReadAllBytes(replay.Versions(Months[^1])[^1]));
        var duties = bulletin.RootElement.GetProperty("city").GetProperty("duties").EnumerateArray()
            .ToDictionary(duty => duty.GetProperty("code").GetString()!);

        Assert.Equal(10, duties["SELF-ASSESSMENT"].GetProperty("handedIn").GetInt32());
        Assert.Equal(1, duties["SELF-ASSESSMENT"].GetProperty("overdue").GetArrayLength());
        Assert.Equal(11, duties["ACCEPTANCE"].GetProperty("handedIn").GetInt32());
    }

    public sealed class LastMonths() : ReplayedMonths(Months);
}

using DataHub.Datasets;
using DataHub.JsonSchema.Records;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Intake.Normalising;

public class InstantNormaliserTests
{
    private static Column Ts => Sheets.Of("D05").FindColumn("ts")!;

    [Theory]
    [InlineData("2025-03-05T02:10:00Z")]
    [InlineData("2025-03-05T02:10:00.123Z")]
    [InlineData("2025-03-05T10:10:00+08:00")]
    [InlineData("2025-03-05 10:10:00")]
    [InlineData("2025/3/5 10:10")]
    [InlineData("2025年3月5日 10：10")]
    [InlineData("20250305 10:10")]
    public void Instants_become_UTC_and_without_an_offset_they_are_Beijings(string text) =>
        Assert.Equal("2025-03-05T02:10:00Z", Plain(text));

    [Theory]
    [InlineData("2025-03-05", "2025-03-04T16:00:00Z")]
    [InlineData("2025-03-05 9:05", "2025-03-05T01:05:00Z")]
    public void A_date_alone_is_its_first_second(string text, string expected) => Assert.Equal(expected, Plain(text));

    [Theory]
    [InlineData("昨天上午")]
    [InlineData("2025-03-05 25:10")]
    [InlineData("2025-02-30 10:10")]
    [InlineData("5/3/2025 10:10")]
    public void What_is_no_instant_stays_text(string text) => Assert.Equal(text, Plain(text));

    private static string Plain(string text) => Sheets.Plain(Sheets.Values.Normalise(Ts, Field.Of(text)));
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataHub.EndToEndTests.Replay;

/// <summary>
/// Four months of the plan, replayed once: every bulletin is held against an oracle that knows only what was told.
/// HUB_REPLAY=2023-10..2025-11 replays other months instead, such as all of the plan's.
/// </summary>
public sealed partial class ReplayTests(ReplayTests.FirstMonths replay) : IClassFixture<ReplayTests.FirstMonths>
{
    private static readonly string Range = Environment.GetEnvironmentVariable("HUB_REPLAY") ?? "2023-10..2024-01";
    private static readonly List<string> Months = MonthsOf(Range);

    [Fact]
    public void Nothing_goes_otherwise_than_the_scenario_expects() =>
        Assert.True(replay.ExitCode == 0, replay.Output + replay.Errors);

    [Fact]
    public void Every_figure_of_every_version_is_what_the_oracle_computes_from_what_was_told()
    {
        var comparison = new Comparison();
        foreach (var (month, file) in Months.SelectMany(month => Versions(month).Select(file => (month, file))))
        {
            using var bulletin = JsonDocument.Parse(File.ReadAllBytes(file));
            var (root, where) = (bulletin.RootElement, $"{month} {Path.GetFileName(file)}");
            var asOf = root.GetProperty("asOf").GetDateTimeOffset();
            comparison.Of($"{where} city", replay.Oracle.City(month, asOf), root.GetProperty("city"));
            foreach (var unit in replay.Told.Units)
            {
                comparison.Of($"{where} {unit}", replay.Oracle.Unit(unit, month, asOf), LineOf(root, "units", unit));
                comparison.Of($"{where} {unit} reporting", replay.Oracle.Reporting(unit, month, asOf), LineOf(root, "reporting", unit));
            }
        }

        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Compared > Months.Count * replay.Told.Units.Count * 20);
    }

    [Fact]
    public void Every_figure_counted_from_the_registers_is_what_the_oracle_computes_from_what_was_told() => replay.CompareRegisters();

    [Fact]
    public void What_was_told_after_the_dispatch_is_in_a_later_version()
    {
        var later = 0;
        foreach (var month in Months)
        {
            var known = Versions(month).Select(AsOf).ToList();
            var told = replay.Oracle.Changes(month).Where(at => at > known[0]).ToList();
            Assert.All(told, at => Assert.True(at <= known[^1], $"{month}: what came at {at:O} is in no version"));
            later += told.Count;
        }

        Assert.True(later > 0);
    }

    [Fact]
    public void The_months_have_reports_that_are_late_missing_and_corrected_and_submissions_that_are_refused()
    {
        var reporting = Months.SelectMany(Versions).SelectMany(file =>
        {
            using var bulletin = JsonDocument.Parse(File.ReadAllBytes(file));
            return bulletin.RootElement.GetProperty("reporting").Clone().EnumerateArray();
        }).ToList();

        Assert.Contains(reporting, line => line.TryGetProperty("receivedAt", out _) && !line.GetProperty("onTime").GetBoolean());
        Assert.Contains(reporting, line => !line.TryGetProperty("receivedAt", out _));
        Assert.Contains(reporting, line => line.GetProperty("corrections").GetInt32() > 0);
        Assert.Contains("退回或部分退回：", replay.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_link_of_the_page_leads_to_a_file()
    {
        var links = Link().Matches(replay.Page).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)).Distinct().ToList();

        Assert.True(links.Count > 100);
        Assert.DoesNotContain(links, link => !File.Exists(replay.PathOf(System.Net.WebUtility.HtmlDecode(link))));
    }

    [Fact]
    public void The_page_has_a_row_a_month_and_a_cell_a_unit()
    {
        Assert.Equal(Months, Row().Matches(replay.Page).Select(match => match.Groups[1].Value));
        Assert.Equal(Months.Count * replay.Told.Units.Count, Cell().Count(replay.Page));
    }

    private static List<string> MonthsOf(string range)
    {
        var ends = range.Split("..").Select(end => DateOnly.ParseExact(end, "yyyy-MM", CultureInfo.InvariantCulture)).ToList();
        var months = ((ends[^1].Year - ends[0].Year) * 12) + ends[^1].Month - ends[0].Month + 1;
        return
        [
            .. Enumerable.Range(0, months)
                .Select(month => ends[0].AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        ];
    }

    private List<string> Versions(string month) => replay.Versions(month);

    private static DateTimeOffset AsOf(string file) => ReplayedMonths.AsOf(file);

    private static JsonElement LineOf(JsonElement bulletin, string table, string unit) =>
        bulletin.GetProperty(table).EnumerateArray().Single(line => line.GetProperty("unit").GetString() == unit);

    [GeneratedRegex("href=\"([^\"#]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<th scope=\"row\"><a href=\"#m([0-9-]+)\"")]
    private static partial Regex Row();

    [GeneratedRegex("<td class=\"(green|slow|severe)\">")]
    private static partial Regex Cell();

    public sealed class FirstMonths() : ReplayedMonths(Months);
}

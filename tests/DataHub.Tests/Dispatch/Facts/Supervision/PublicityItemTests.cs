using DataHub.Dispatch.Facts.Supervision;
using DataHub.Plan;

namespace DataHub.Tests.Dispatch.Facts.Supervision;

public class PublicityItemTests
{
    private static readonly BusinessMonth January = new(2025, 1);

    [Fact]
    public void Of_the_year_before_only_the_columns_last_update_is_known_and_only_while_none_followed()
    {
        PublicityItem[] before = [Column("2024-05", "2024-05-20"), Column("2024-11", "2024-11-20"), Column("2024-08", "2024-08-20")];

        Assert.Equal(["2024-11"], Known(before));
        Assert.Equal(["2025-02"], Known([.. before, Column("2025-02", "2025-02-20")]));
    }

    [Fact]
    public void All_of_the_year_is_known_and_an_update_reported_late_stays_the_last()
    {
        PublicityItem[] items =
        [
            Column("2024-12", "2025-01-05"), Column("2025-01", "2025-01-02"), Item("活动", "2025-01", "2025-01-15"),
        ];

        Assert.Equal(["2024-12", "2025-01", "2025-01"], Known(items));
    }

    private static IEnumerable<string> Known(IEnumerable<PublicityItem> items) =>
        PublicityItem.Known(items, January).Select(item => item.Month.ToString());

    private static PublicityItem Column(string period, string date) => Item("公开栏", period, date);

    private static PublicityItem Item(string kind, string period, string date) =>
        PublicityItem.Of(Rows.Of("D19", "LC-YG", period, new { kind, date }, $"{kind}|{date}"))!;
}

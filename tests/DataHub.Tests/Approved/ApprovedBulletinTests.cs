using System.Text;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Issuing;

namespace DataHub.Tests.Approved;

/// <summary>
/// Three bulletins, each as the data that its documents are made from and as the page that people read.
/// </summary>
public sealed class ApprovedBulletinTests
{
    public static TheoryData<string> Months => ["first-month", "ordinary-month", "corrected-month"];

    [Theory]
    [MemberData(nameof(Months))]
    public void The_data_is_as_approved(string month)
    {
        Approval.Show($"bulletin-{month}", "xlsx", BulletinWorkbook.Write(Of(month)));
        Approval.Verify($"bulletin-{month}", "json", Encoding.UTF8.GetString(BulletinJson.ToBytes(Of(month))));
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void The_page_is_as_approved(string month) =>
        Approval.Verify($"bulletin-{month}", "html", BulletinHtml.Render(Of(month)));

    [Theory]
    [MemberData(nameof(Months))]
    public void The_text_is_as_approved(string month) =>
        Approval.Verify($"bulletin-{month}", "txt", BulletinText.Render(Of(month)));

    private static Bulletin Of(string month) => month switch
    {
        "first-month" => ApprovedMonths.FirstMonth,
        "ordinary-month" => ApprovedMonths.Ordinary,
        _ => ApprovedMonths.Corrected,
    };
}

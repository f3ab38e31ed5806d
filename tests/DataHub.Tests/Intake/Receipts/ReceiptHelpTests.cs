using System.Text;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Tests.Datasets;
using DataHub.Tests.Intake.Reading;
using DataHub.Tests.Plan;
using Microsoft.Extensions.Configuration;

namespace DataHub.Tests.Intake.Receipts;

/// <summary>A receipt leads to the explanation of each of its codes.</summary>
public class ReceiptHelpTests
{
    [Fact]
    public async Task Every_code_of_a_receipt_has_the_address_of_its_explanation()
    {
        var receipt = await ReceiptAsync("https://hub.example");

        Assert.All(receipt.Totals, total => Assert.Equal($"https://hub.example/api/rules#{total.Code}", total.Help));
        Assert.Equal(receipt.Totals, ReceiptJson.FromBytes(ReceiptJson.ToBytes(receipt)).Totals);
    }

    [Fact]
    public async Task The_page_in_the_drop_zone_links_to_it()
    {
        var page = Encoding.UTF8.GetString(ReceiptPage.ToBytes(await ReceiptAsync("https://hub.example")));

        Assert.Contains("<a href=\"https://hub.example/api/rules#D04-BALANCE\">D04-BALANCE</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_the_json_is_relative_and_the_page_has_no_dead_link()
    {
        var receipt = await ReceiptAsync("");

        Assert.Equal("/api/rules#D04-BALANCE", receipt.Totals[0].Help);
        Assert.DoesNotContain("<a ", Encoding.UTF8.GetString(ReceiptPage.ToBytes(receipt)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "hub.example", "https://hub.example")]
    [InlineData("https://data.example", "hub.example", "https://data.example")]
    [InlineData(null, null, "")]
    public void The_address_is_the_setting_or_what_app_service_says(string? setting, string? hostName, string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Hub:PublicUrl", setting), new("WEBSITE_HOSTNAME", hostName)]).Build();

        Assert.Equal(address, HubSettings.Read(configuration).PublicUrl);
    }

    private static async Task<Receipt> ReceiptAsync(string publicUrl)
    {
        var settings = new HubSettings { PublicUrl = publicUrl };
        var check = new OfflineCheck(
            Hub.Get<Door>(), Hub.Get<FileJudge>(), new ReceiptMaker(Liaocheng.Plan, settings), settings);
        using var body = new MemoryStream(SampleFile.Open("D04", "invalid").Json);
        return await check.CheckAsync(
            body,
            new ArrivalHints { Dataset = Sheets.D04, Channel = "API", ReceivedAt = new DateTimeOffset(2025, 4, 2, 1, 0, 0, TimeSpan.Zero) },
            CancellationToken.None);
    }
}

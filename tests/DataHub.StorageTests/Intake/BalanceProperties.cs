using CsCheck;
using DataHub.Intake.Receipts;

namespace DataHub.StorageTests.Intake;

public sealed class BalanceProperties(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] Broken =
        ["", "   ", "{", "[]", "{\"uscc\":NaN}", "{\"uscc\":\"x\",\"uscc\":\"y\"}", "null", "{}"];

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 4]).Select((enterprise, quantity) =>
            Declaration.Row("0103", 0, quantity, quantity, 0, enterprise: CreditCodes.Of(enterprise))),
        Gen.Int[0, 40].Select(enterprise => Declaration.Row(closing: 99, enterprise: CreditCodes.Of(enterprise))),
        Gen.Int[0, Broken.Length - 1].Select(index => Broken[index]));

    /// <summary>read = accepted + unchanged + rejected + blank, whatever is sent, new or over what stands.</summary>
    [Fact]
    public async Task Counts_balance_on_every_receipt()
    {
        using var hub = new TestHub(azurite.ConnectionString);

        await Line.List[1, 60].SampleAsync(
            async lines =>
            {
                hub.Clock.Advance(TimeSpan.FromSeconds(1));
                var receipt = await hub.SubmitAsync(
                    "D04", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), "LC-YG", "2025-03", "application/x-ndjson");

                // A file of nothing but blank lines is an empty file, which has no rows to count.
                Assert.True(receipt.Counts.Balance, $"{receipt.Counts}");
                Assert.True(receipt.Counts.Read == lines.Count || receipt.Findings.Any(f => f.Code == "FILE-EMPTY"));
                Assert.Equal(
                    receipt.Counts.Accepted + receipt.Counts.Unchanged == 0, receipt.Status == SubmissionStatus.Rejected);
            },
            iter: 60,
            threads: 1);
    }
}

using DataHub.Intake.Receipts;
using DataHub.Privacy;

namespace DataHub.StorageTests.Privacy;

/// <summary>A new field key: what is stored stays readable, and a row sent again is still the same row.</summary>
public sealed class KeyRotationTests
{
    [Fact]
    public async Task A_row_sent_again_after_a_rotation_is_unchanged_and_a_new_one_has_the_new_key()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var before = new TestHub(connection);
        await before.BuyAsync(Purchases.Row(1, day: 5));
        using var after = new TestHub(
            connection,
            before.Clock.GetUtcNow(),
            null,
            ("Hub:FieldKey", Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)])),
            ("Hub:EarlierFieldKeys", Convert.ToBase64String(new byte[32])));

        var receipt = await after.BuyAsync(Purchases.Row(1, day: 5), Purchases.Row(2, day: 5));

        Assert.Equal(new RowCounts(2, 1, 1, 0, 0), receipt.Counts);
        var names = (await after.RowsAsync("D06", "LC-YG", "2025-03")).Select(row => row.Text("handlerName")!).ToList();
        var cipher = after.Get<FieldCipher>();
        Assert.Equal([false, true], names.Select(cipher.IsCurrent));
        Assert.All(names, name => Assert.Equal("张三丰", cipher.Reveal(name, "D06/handlerName")));
    }
}

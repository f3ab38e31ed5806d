using System.Text.Json;
using DataHub.Datasets;
using DataHub.Privacy;

namespace DataHub.StorageTests.Intake;

/// <summary>The published samples on the whole road: accepted, and nothing personal in the tables or on the
/// receipt.</summary>
public sealed class PersonalDataTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString);

    public static TheoryData<string> Registers => ["D01", "D02", "D03", "D06", "D07", "D10", "D11", "D12", "D13", "D17", "D21"];

    public void Dispose() => _hub.Dispose();

    [Theory]
    [MemberData(nameof(Registers))]
    public async Task Personal_data_is_encrypted_at_rest_and_never_on_a_receipt(string code)
    {
        var sample = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", $"{code}.valid.json"));
        using var document = JsonDocument.Parse(sample);
        _hub.Get<DatasetRegistry>().TryFind(code, out var dataset);

        var receipt = await _hub.SubmitAsync(code, sample);

        var scope = document.RootElement.GetProperty("unitCode").GetString()!;
        var row = Assert.Single(await _hub.RowsAsync(code, scope, dataset!.PartitionedByPeriod ? receipt.Period : null));
        var personal = dataset.Columns.Where(column => column.PersonalData != PersonalData.None && row.Values.TryGetProperty(column.Name, out _)).ToList();
        Assert.NotEmpty(personal);
        foreach (var column in personal)
        {
            var reported = document.RootElement.GetProperty("rows")[0].GetProperty(column.Name);
            foreach (var (stored, plain) in Texts(row.Values.GetProperty(column.Name)).Zip(Texts(reported)))
            {
                Assert.DoesNotContain(plain, row.Values.GetRawText(), StringComparison.Ordinal);
                Assert.DoesNotContain(plain, JsonSerializer.Serialize(receipt), StringComparison.Ordinal);
                Assert.Equal(plain, _hub.Get<FieldCipher>().Reveal(stored, $"{code}/{column.Name}"));
            }
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(item => item.GetString()!)
        : [value.GetString()!];
}

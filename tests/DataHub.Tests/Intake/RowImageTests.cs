using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Privacy;
using DataHub.Storage;
using DataHub.Tests.Identifiers;
using DataHub.Tests.Intake.Reading;
using DataHub.Tests.Plan;
using Moq;

namespace DataHub.Tests.Intake;

/// <summary>What is stored of a row.</summary>
public class RowImageTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<decimal> Quantity = Gen.Select(
        Gen.OneOf(Gen.Long[0, 1_000], Gen.Long[0, 100_000_000_000]), Gen.Int[0, 4],
        (digits, scale) => new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)scale));

    private static readonly Gen<string> Remark = Gen.Char["ab \"\\/<>&'+\u007f\u0085\u2028\ue000聊城。é"].Array[1, 12]
        .Select(characters => $"x{new string(characters)}😀x");

    [Fact]
    public void Numbers_are_written_without_zeros_at_the_end() => Quantity.Sample(amount =>
    {
        var image = Assert.Single(Images(RowOf(amount, "x", "0103")));

        var expected = Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        Assert.Contains($"\"purchaseAmountYuan\":{expected},", image.Values, StringComparison.Ordinal);
    });

    [Fact]
    public void Texts_are_escaped_as_the_library_does() => Remark.Sample(text =>
    {
        var image = Assert.Single(Images(RowOf("1", text, "0103")));

        Assert.Equal(JsonNode.Parse(image.Values)!.ToJsonString(Relaxed), image.Values);
    });

    [Fact]
    public void The_same_content_has_the_same_hash_and_another_one_another()
    {
        Assert.Equal(HashOf("1.5"), HashOf("1.50"));
        Assert.NotEqual(HashOf("1.5"), HashOf("1.51"));
    }

    [Fact]
    public void Keys_are_told_apart_and_found_again_among_many() => IdentifierGen.CreditCodes.Array[2_000].Sample(
        codes =>
        {
            var rows = codes.Select(code => RowOf("1", "x", "0103", code)).ToList();

            var images = Images(string.Join('\n', rows.Concat(rows)));

            Assert.Equal(codes.Distinct().Select(code => $"{code}|0103"), images.Select(image => image.Key));
        },
        iter: 5);

    private static long HashOf(string amount) => Assert.Single(Images(RowOf(amount, "x", "0103"))).Hash;

    private static string RowOf(decimal amount, string remark, string material) =>
        RowOf(amount.ToString(CultureInfo.InvariantCulture), remark, material);

    private static string RowOf(string amount, string remark, string material, string uscc = "91371502MA7LC0012X") =>
        $$"""{"uscc":"{{uscc}}","material":"{{material}}","openingT":12.5,"purchasedT":180,"fromGeneratorT":150,"purchaseAmountYuan":{{amount}},"outT":170,"lossT":0.5,"closingT":22,"remark":{{JsonSerializer.Serialize(remark)}}}""";

    private static List<RowImage> Images(string ndjson)
    {
        var images = new List<RowImage>();
        var sink = new Mock<IRowSink>();
        sink.Setup(each => each.AddAsync(It.IsAny<RowImage>(), It.IsAny<CancellationToken>()))
            .Returns((RowImage image, CancellationToken _) =>
            {
                images.Add(image);
                return ValueTask.CompletedTask;
            });
        sink.Setup(each => each.CompleteAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new RowWriteResult(0, 0, 0));
        using var file = Sheets.File(ndjson);
        var judge = new FileJudge(
            Liaocheng.Plan, new RowReaders(Liaocheng.Plan), new FieldCipher(new byte[32]), new HubSettings());
        judge.JudgeAsync(
            file, FileFormat.Ndjson, Sheets.D04, new Envelope { Unit = "LC-YG", Period = "2025-03" }, [],
            new DateTimeOffset(2025, 4, 3, 2, 0, 0, TimeSpan.Zero), sink.Object, new FindingLog(100), default)
            .GetAwaiter().GetResult();
        return images;
    }
}

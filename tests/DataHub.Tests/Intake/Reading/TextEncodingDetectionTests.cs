using System.Text;
using CsCheck;
using DataHub.Intake.Reading;

namespace DataHub.Tests.Intake.Reading;

public class TextEncodingDetectionTests
{
    private const string Chinese = "报告期,企业名称,品类,收购量\n2025-03,聊城市东昌府区某再生资源回收有限公司,废钢铁,12.5\n";
    private const string Traditional = "報告期,企業名稱,品類,收購量\n2025-03,臺北市某再生資源回收股份有限公司,廢鋼鐵,12.5\n";
    private const string Japanese = "報告期間,会社名,品目,数量\n2025-03,株式会社リサイクルセンター,鉄くず,12.5\n";

    [Fact]
    public void One_wrong_byte_at_the_very_end_means_that_it_is_not_UTF8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Chinese, 5000))), 0xC3];

        Assert.Equal("FILE-ENCODING", Sheets.Refusal(() => Detect(bytes)).Code);
    }

    [Fact]
    public void A_mark_that_promises_UTF8_is_held_to_it() =>
        Assert.Equal(
            "FILE-ENCODING",
            Sheets.Refusal(() => Detect([0xEF, 0xBB, 0xBF, .. Sheets.Gb18030().GetBytes(Chinese)])).Code);

    [Fact]
    public void Chinese_in_GB18030_is_recognised() =>
        Assert.Equal("gb18030", Detect(Sheets.Gb18030().GetBytes(Chinese)));

    [Theory]
    [InlineData("big5", Traditional)]
    [InlineData("shift_jis", Japanese)]
    public void Other_encodings_are_refused_with_a_hint(string encoding, string text)
    {
        var finding = Sheets.Refusal(
            () => Detect(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text)));

        Assert.Equal("FILE-ENCODING", finding.Code);
        Assert.Contains("UTF-8", finding.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Rare_characters_are_believed_where_the_headings_are_the_datasets()
    {
        var text = "企业名称,品类,备注\n" + string.Concat(Enumerable.Repeat("犇羴鱻麤,0103,淼焱垚\n", 40));

        Assert.Equal("gb18030", Detect(Sheets.Gb18030().GetBytes(text)));
    }

    [Fact]
    public void A_character_split_between_two_blocks_is_one()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("聊城市", 40_000));

        Assert.Equal("gb18030", Detect(Sheets.Gb18030().GetBytes(text)));
    }

    [Theory]
    [InlineData("8431A439", true)]
    [InlineData("8431A530", false)]
    [InlineData("8F39FE39", false)]
    [InlineData("90308130", true)]
    [InlineData("E3329A35", true)]
    [InlineData("E3329A36", false)]
    [InlineData("ED36AA36", false)]
    public void Four_bytes_that_stand_for_no_character_are_not_GB18030(string bytes, bool isCharacter) =>
        Assert.Equal(isCharacter, IsGb18030(Convert.FromHexString(bytes)));

    [Fact]
    public void What_is_taken_for_GB18030_can_be_read_as_it() => Gen.Select(
        Gen.Byte[0x81, 0xFE], Gen.Byte[0x30, 0x39], Gen.Byte[0x81, 0xFE], Gen.Byte[0x30, 0x39]).Sample(
        (first, second, third, fourth) =>
        {
            byte[] bytes = [first, second, third, fourth];
            return IsGb18030(bytes) == IsDecoded(bytes);
        });

    private static bool IsGb18030(byte[] character)
    {
        byte[] bytes = [.. Sheets.Gb18030().GetBytes(Chinese), .. character];
        try
        {
            return Detect(bytes) == "gb18030";
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    private static bool IsDecoded(byte[] character)
    {
        try
        {
            _ = CodePagesEncodingProvider.Instance
                .GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
                .GetString(character);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string Detect(byte[] bytes)
    {
        using var file = Sheets.File(bytes);
        return TextEncodingDetection.Detect(file, Sheets.D04).Name;
    }
}

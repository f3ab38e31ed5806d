using DataHub.Datasets;
using DataHub.JsonSchema.Records;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Intake.Normalising;

public class ValueNormaliserTests
{
    [Theory]
    [InlineData("180", "180")]
    [InlineData("180.50", "180.5")]
    [InlineData("-3", "-3")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("１，２３４．５", "1234.5")]
    [InlineData("1 234", "1234")]
    [InlineData("1,234,567.8912", "1234567.8912")]
    [InlineData("\u00A0180\u3000", "180")]
    [InlineData("\u200B180", "180")]
    [InlineData("(1,234)", "-1234")]
    [InlineData("（300）", "-300")]
    [InlineData("－5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("1.2E3", "1200")]
    [InlineData("1.2e-2", "0.012")]
    [InlineData("1500kg", "1.5")]
    [InlineData("1,500 KG", "1.5")]
    [InlineData("1500千克", "1.5")]
    [InlineData("1500公斤", "1.5")]
    [InlineData("1500斤", "0.75")]
    [InlineData("1.5吨", "1.5")]
    [InlineData("1.5t", "1.5")]
    [InlineData("0.2万吨", "2000")]
    [InlineData("0.00005", "0.0001")]
    [InlineData("-0.00005", "-0.0001")]
    [InlineData("0.00004", "0")]
    [InlineData("0", "0")]
    public void Quantities_become_tonnes(string text, string expected) => Assert.Equal(expected, Number("t", text));

    [Theory]
    [InlineData("432000", "432000")]
    [InlineData("￥1,234.567元", "1234.57")]
    [InlineData("43.2万元", "432000")]
    [InlineData("0.5亿元", "50000000")]
    [InlineData("¥-3", "-3")]
    public void Money_becomes_yuan(string text, string expected) => Assert.Equal(expected, Number("yuan", text, 2));

    [Theory]
    [InlineData("43.2", "43.2")]
    [InlineData("432000元", "43.2")]
    [InlineData("1亿元", "10000")]
    public void Money_in_ten_thousand_stays_so(string text, string expected) =>
        Assert.Equal(expected, Number("wan-yuan", text));

    [Theory]
    [InlineData("0.86", "0.86")]
    [InlineData("86%", "0.86")]
    [InlineData("８６％", "0.86")]
    [InlineData("86.125 %", "0.8613")]
    public void Shares_become_ratios(string text, string expected) => Assert.Equal(expected, Number("ratio", text));

    [Theory]
    [InlineData("3", "3")]
    [InlineData("3家", "3")]
    [InlineData("１２个", "12")]
    [InlineData("3.0", "3")]
    [InlineData("3.5", "3.5")]
    public void Counts_lose_their_measure_word_and_are_never_rounded(string text, string expected) =>
        Assert.Equal(expected, Plain(Column(ColumnType.Integer), text));

    [Theory]
    [InlineData("约180")]
    [InlineData("180-200")]
    [InlineData("12台")]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1.234,5")]
    [InlineData("#REF!")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1e400")]
    [InlineData("..5")]
    [InlineData("5.5.5")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_is_no_quantity_stays_text_for_the_schema_to_refuse(string text)
    {
        var field = Normalise(Column(ColumnType.Number, "t"), text, out var reported);

        Assert.Equal((FieldKind.Text, text), (field.Kind, Sheets.Plain(field)));
        Assert.Null(reported);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u3000")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("未报")]
    [InlineData("N/A")]
    public void Marks_of_absence_are_absent_and_never_zero(string text)
    {
        Assert.Equal(FieldKind.Absent, Normalise(Column(ColumnType.Number, "t"), text, out _).Kind);
        Assert.Equal(FieldKind.Absent, Normalise(Column(ColumnType.Integer), text, out _).Kind);
        Assert.Equal(FieldKind.Absent, Normalise(Column(ColumnType.Date), text, out _).Kind);
        Assert.Equal(FieldKind.Absent, Normalise(Column(ColumnType.Month), text, out _).Kind);
        Assert.Equal(FieldKind.Absent, Normalise(Column(ColumnType.List), text, out _).Kind);
    }

    [Theory]
    [InlineData("2025-03-05")]
    [InlineData("2025/3/5")]
    [InlineData("2025.3.5")]
    [InlineData("2025年3月5日")]
    [InlineData("2025 年 3 月 5 日")]
    [InlineData("２０２５－０３－０５")]
    [InlineData("20250305")]
    [InlineData("45721")]
    [InlineData("2025-03-05 00:00:00")]
    [InlineData("2025/3/5 10:20")]
    [InlineData("2025-03-05T10:20:00Z")]
    public void Dates_become_ISO_dates(string text) => Assert.Equal("2025-03-05", Plain(Column(ColumnType.Date), text));

    [Theory]
    [InlineData("3/5/2025")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("25-3-5")]
    [InlineData("2025年3月")]
    [InlineData("三月五日")]
    [InlineData("2025-03-05abc")]
    public void What_is_no_date_stays_text(string text) => Assert.Equal(text, Plain(Column(ColumnType.Date), text));

    [Theory]
    [InlineData("2025-03")]
    [InlineData("2025-3")]
    [InlineData("2025/03")]
    [InlineData("2025.3")]
    [InlineData("2025年3月")]
    [InlineData("2025年03月份")]
    [InlineData("202503")]
    [InlineData("2025-03-31")]
    [InlineData("2025年3月5日")]
    [InlineData("45721")]
    public void Months_become_ISO_months(string text) => Assert.Equal("2025-03", Plain(Column(ColumnType.Month), text));

    [Theory]
    [InlineData("2025-00")]
    [InlineData("2025")]
    [InlineData("2025年1-3月")]
    [InlineData("3月")]
    public void What_is_no_month_stays_text(string text) => Assert.Equal(text, Plain(Column(ColumnType.Month), text));

    [Theory]
    [InlineData("是", FieldKind.True)]
    [InlineData("有", FieldKind.True)]
    [InlineData("√", FieldKind.True)]
    [InlineData("Y", FieldKind.True)]
    [InlineData("1", FieldKind.True)]
    [InlineData("ＴＲＵＥ", FieldKind.True)]
    [InlineData("否", FieldKind.False)]
    [InlineData("无", FieldKind.False)]
    [InlineData("×", FieldKind.False)]
    [InlineData("0", FieldKind.False)]
    [InlineData("-", FieldKind.Absent)]
    [InlineData("也许", FieldKind.Text)]
    public void Yes_and_no_are_understood(string text, FieldKind expected) =>
        Assert.Equal(expected, Normalise(Column(ColumnType.Boolean), text, out _).Kind);

    [Theory]
    [InlineData("WEIGHED", "WEIGHED")]
    [InlineData("过磅", "WEIGHED")]
    [InlineData(" weighed ", "WEIGHED")]
    [InlineData("其他", "其他")]
    public void Aliases_of_an_enumeration_become_its_values(string text, string expected) =>
        Assert.Equal(expected, Plain(Sheets.D04.FindColumn("massOrigin")!, text));

    [Theory]
    [InlineData("阳谷县", "LC-YG")]
    [InlineData("371521", "LC-YG")]
    [InlineData("ｌｃ－ｙｇ", "LC-YG")]
    [InlineData("某县", "某县")]
    public void Units_become_codes(string text, string expected) =>
        Assert.Equal(expected, Plain(Sheets.D04.FindColumn("unitCode")!, text));

    [Theory]
    [InlineData("0103", "0103")]
    [InlineData("103", "0103")]
    [InlineData("1", "01")]
    [InlineData("废铜", "0201")]
    [InlineData("聚乙烯（PE）", "0302")]
    [InlineData("12345", "12345")]
    public void Materials_become_codes_even_where_Excel_ate_the_zero(string text, string expected) =>
        Assert.Equal(expected, Plain(Sheets.D04.FindColumn("material")!, text));

    [Theory]
    [InlineData("91371502ma7lc0012x", "91371502MA7LC0012X")]
    [InlineData("９１３７１５０２ＭＡ７ＬＣ００１２Ｘ", "91371502MA7LC0012X")]
    [InlineData("9137 1502 MA7L C001 2X", "91371502MA7LC0012X")]
    [InlineData("'91371502MA7LC0012X", "91371502MA7LC0012X")]
    [InlineData("9137I5O2MA7LC0012X", "9137I5O2MA7LC0012X")]
    public void Identifiers_are_upper_case_without_spaces_and_never_corrected(string text, string expected) =>
        Assert.Equal(expected, Plain(Sheets.D04.FindColumn("uscc")!, text));

    [Theory]
    [InlineData("聊城市（东昌府区），公司", "聊城市（东昌府区），公司")]
    [InlineData("\u3000ＡＢＣ１２３\u200B公司 ", "ABC123公司")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("无", "无")]
    public void Free_text_keeps_its_punctuation(string text, string expected) =>
        Assert.Equal(expected, Plain(Column(ColumnType.Text), text));

    [Theory]
    [InlineData("废纸、废塑料，废铁;废铜|废铝")]
    [InlineData("废纸\n废塑料\n 废铁\n废铜\n废铝\n")]
    public void Lists_are_split_at_any_separator(string text) =>
        Assert.Equal("废纸、废塑料、废铁、废铜、废铝", Plain(Column(ColumnType.List), text));

    [Fact]
    public void Items_of_a_list_become_codes()
    {
        var column = Column(ColumnType.List) with { Codes = CodeList.Materials };

        Assert.Equal("0201、0103", Plain(column, "废铜、103"));
        Assert.Equal("0201", Sheets.Plain(Sheets.Values.Normalise(column, Field.Of([Field.Of("废铜")]))));
    }

    [Theory]
    [InlineData("180", null)]
    [InlineData("180.0", null)]
    [InlineData("180吨", "180吨")]
    [InlineData("1,800", "1,800")]
    [InlineData("0.123456", "0.123456")]
    [InlineData("-", "-")]
    public void What_was_written_is_kept_exactly_where_the_value_says_it_differently(string text, string? expected)
    {
        Normalise(Column(ColumnType.Number, "t"), text, out var reported);

        Assert.Equal(expected, reported);
    }

    [Fact]
    public void A_typed_number_is_rounded_to_the_places_of_its_column()
    {
        var normaliser = Sheets.Values.For(Column(ColumnType.Number, "t"));

        var field = normaliser.Normalise(Field.Of(1.23456m), out var reported);

        Assert.Equal((1.2346m, "1.23456"), (field.Number, reported));
        Assert.Equal(1, normaliser.Normalise(Field.Of(12.500m), out reported).Number.Scale);
        Assert.Null(reported);
    }

    [Fact]
    public void Typed_values_of_another_kind_are_left_to_the_schema()
    {
        Assert.Equal(FieldKind.Null, Sheets.Values.Normalise(Column(ColumnType.Number, "t"), Field.Null).Kind);
        Assert.Equal(FieldKind.True, Sheets.Values.Normalise(Column(ColumnType.Text), Field.Of(true)).Kind);
        var material = Sheets.D04.FindColumn("material")!;
        Assert.Equal(FieldKind.Number, Sheets.Values.Normalise(material, Field.Of(103m)).Kind);
    }

    private static Column Column(ColumnType type, string? unit = null, int scale = 4) =>
        new() { Name = "x", Slot = 0, Type = type, Required = false, Zh = "某项", En = "x", Unit = unit, Scale = scale };

    private static string Number(string unit, string text, int scale = 4)
    {
        var field = Normalise(Column(ColumnType.Number, unit, scale), text, out _);
        Assert.Equal(FieldKind.Number, field.Kind);
        return Sheets.Plain(field);
    }

    private static string Plain(Column column, string text) => Sheets.Plain(Normalise(column, text, out _));

    private static Field Normalise(Column column, string text, out string? reported)
    {
        Sheets.Values.For(column).Normalise(text.AsMemory(), out var field, out reported);
        return field;
    }
}

using DataHub.Datasets;
using DataHub.JsonSchema.Records;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Intake.Normalising;

public class ItemsNormaliserTests
{
    private static Column Outputs => Sheets.Of("D05").FindColumn("outputs")!;

    [Theory]
    [InlineData("0301:3.1;0302:1.7")]
    [InlineData("0301：3.1；0302：1.7")]
    [InlineData("PET瓶：3.1吨；聚乙烯(PE)：1700kg")]
    [InlineData(" PET瓶 3.1吨 \n 聚乙烯(PE) 1.7 ")]
    [InlineData("0301:3.1；0302:1.7；")]
    public void A_cell_holds_records_as_people_write_them(string cell) => Assert.Equal("0301:3.1:；0302:1.7:", Plain(cell));

    [Fact]
    public void A_third_part_is_the_third_member() =>
        Assert.Equal("0301:3.1:L-8", Plain("0301:3.1:l-8"));

    [Theory]
    [InlineData("0301:3.1:L-8:更多")]
    [InlineData("三吨多 PET 瓶 和 一吨 PE")]
    public void What_has_too_many_parts_stays_text_for_the_schema_to_refuse(string cell)
    {
        var field = Sheets.Values.Normalise(Outputs, Field.Of(cell));

        Assert.Equal((FieldKind.Text, cell), (field.Kind, field.Text.ToString()));
    }

    [Theory]
    [InlineData("无")]
    [InlineData("——")]
    [InlineData(" ")]
    public void A_mark_of_absence_is_no_list(string cell) =>
        Assert.Equal(FieldKind.Absent, Sheets.Values.Normalise(Outputs, Field.Of(cell)).Kind);

    private static string Plain(string cell) => Sheets.Plain(Sheets.Values.Normalise(Outputs, Field.Of(cell)));
}

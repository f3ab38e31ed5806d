using DataHub.Dispatch.Issuing;
using DataHub.Tests.Dispatch.Documents;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Issuing;

public class BulletinJsonTests
{
    [Fact]
    public void A_bulletin_read_back_is_the_bulletin_written()
    {
        var json = BulletinJson.ToBytes(SampleBulletin.Compile());

        Assert.Equal(json, BulletinJson.ToBytes(BulletinJson.FromBytes(json)));
    }

    [Fact]
    public void A_bulletin_of_which_nothing_is_reported_can_be_read_back()
    {
        var month = new Month();
        foreach (var unit in Liaocheng.Plan.Units)
        {
            month.With(unit.Code, new UnitFactsBuilder(unit.Code), Month.Missing());
        }

        var json = BulletinJson.ToBytes(month.Compile());

        Assert.Equal(json, BulletinJson.ToBytes(BulletinJson.FromBytes(json)));
    }

    [Fact]
    public void Its_documents_are_the_same_after_it_was_stored()
    {
        var bulletin = SampleBulletin.Compile();
        var read = BulletinJson.FromBytes(BulletinJson.ToBytes(bulletin));

        Assert.Equal(DataHub.Dispatch.Documents.BulletinHtml.Render(bulletin), DataHub.Dispatch.Documents.BulletinHtml.Render(read));
    }
}

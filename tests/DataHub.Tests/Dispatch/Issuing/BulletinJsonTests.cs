using DataHub.Dispatch.Issuing;
using DataHub.Tests.Dispatch.Documents;

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
    public void Its_documents_are_the_same_after_it_was_stored()
    {
        var bulletin = SampleBulletin.Compile();
        var read = BulletinJson.FromBytes(BulletinJson.ToBytes(bulletin));

        Assert.Equal(DataHub.Dispatch.Documents.BulletinHtml.Render(bulletin), DataHub.Dispatch.Documents.BulletinHtml.Render(read));
    }
}

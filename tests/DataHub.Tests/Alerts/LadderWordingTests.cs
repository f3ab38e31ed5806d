using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Alerts;

public sealed class LadderWordingTests : IDisposable
{
    private readonly PlanFolderCopy _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_place_that_nothing_fills_is_refused_before_any_mail_is_written() =>
        Assert.Contains("{county}", Fault("{unit}", "{county}"), StringComparison.Ordinal);

    [Fact]
    public void A_kind_of_step_without_a_text_is_refused() =>
        Assert.Contains("LateNotice", Fault("LATE_NOTICE", "REMINDER_LETTER"), StringComparison.Ordinal);

    [Fact]
    public void A_dataset_without_a_name_is_called_by_its_code() =>
        Assert.Equal("D04", Liaocheng.Set.LadderWording.ReportName("D04"));

    private string Fault(string shipped, string changed)
    {
        var text = File.ReadAllText(Path.Combine(Liaocheng.Folder, "wording.json"));
        File.WriteAllText(
            _folder["wording.json"], text.Replace(shipped, changed, StringComparison.Ordinal));
        return Assert.Throws<PlanException>(() => _folder.Read()).Message;
    }
}

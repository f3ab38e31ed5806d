using DataHub.Mail;

namespace DataHub.StorageTests.Mail;

internal static class SomeMail
{
    public static OutboxMail LateNotice { get; } = new(
        "D15.LC-YG.2025-03",
        "T+1",
        new MailAddressee("LC-YG", "REPORTER"),
        [new MailAddressee("LC-YG", "LEADER")],
        "逾期催报：阳谷县2025年3月",
        "<html><body><p>请尽快报送</p></body></html>",
        "请尽快报送",
        [],
        new AwaitedReport("D15", "LC-YG", "2025-03"));
}

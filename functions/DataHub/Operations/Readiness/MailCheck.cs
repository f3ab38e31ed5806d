using DataHub.Intake.Receipts;
using DataHub.Mail;

namespace DataHub.Operations.Readiness;

/// <summary>Whether mail can leave: the server is greeted and left without a message.</summary>
public sealed class MailCheck(IMailer mailer) : IReadinessCheck
{
    public string Name => "mail";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        switch (mailer)
        {
            case SmtpMailer smtp:
                return await smtp.GreetAsync(cancellation) is { } reason
                    ? CheckResult.Fail(
                        new Wording($"发信服务器不可用：{reason}", $"the mail server does not answer as it should: {reason}"),
                        new Wording(
                            "检查 Mail__Host、Mail__Port、Mail__Security、Mail__User 与密码，以及出站网络；邮件在发件箱等候",
                            "look at Mail__Host, Mail__Port, Mail__Security, Mail__User, the password and the way out; mail waits in the outbox"))
                    : CheckResult.Pass("发信服务器应答正常", "the mail server answers");
            case EmlFolderMailer:
                return CheckResult.Pass("邮件写入文件夹", "mail goes into a folder");
            default:
                return CheckResult.Warn(
                    new Wording("没有设置发信服务器，邮件发不出去", "no mail server is set: mail cannot leave"),
                    new Wording("设置 Mail__Host", "set Mail__Host"));
        }
    }
}

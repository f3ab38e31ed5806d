using DataHub.Intake.Receipts;
using static DataHub.Settings.SettingValue;

namespace DataHub.Settings;

/// <summary>Every setting of the hub; a test holds it against what the code reads.</summary>
public static class SettingCatalogue
{
    /// <summary>Names below this are whatever a city calls its roles: <c>Mail__StandIns__REPORTER__0</c>.</summary>
    public const string StandIns = "Mail__StandIns";

    private const long Gigabyte = 1024 * 1024 * 1024;

    public static Setting Storage { get; } = new(
        "HubStorage",
        new Wording("数据所在的存储账户：连接串，或托管身份用的三个服务地址",
            "the storage account of the data: a connection string, or three service addresses for a managed identity"),
        "UseDevelopmentStorage=true", Text, IsSecret: true);

    public static Setting FieldKey { get; } = new(
        "Hub__FieldKey",
        new Wording("个人信息加密用的密钥，至少 32 字节的 base64", "encrypts personal data: at least 32 bytes in base64"),
        "$(openssl rand -base64 32)", Key(32), IsSecret: true);

    public static Setting EarlierFieldKeys { get; } = new(
        "Hub__EarlierFieldKeys",
        new Wording("以前的加密密钥，新的在前，逗号分隔", "field keys of before, newest first, with commas"),
        "base64,base64", Keys(32), IsSecret: true);

    public static Setting SigningKey { get; } = new(
        "Hub__SigningKey",
        new Wording("签发链接签名用的密钥，至少 32 字节的 base64，与加密密钥不同",
            "signs the links by which papers are released: at least 32 bytes in base64, other than the field key"),
        "$(openssl rand -base64 32)", Key(32), IsSecret: true);

    public static Setting EarlierSigningKeys { get; } = new(
        "Hub__EarlierSigningKeys",
        new Wording("以前的签名密钥，逗号分隔：用它签的链接到期前仍有效",
            "signing keys of before, with commas: links made with them stay good until they expire"),
        "base64,base64", Keys(32), IsSecret: true);

    public static Setting Cloud { get; } = new(
        "Hub__Cloud",
        new Wording("部署在哪个云，用来拒绝别的云的地址", "which cloud this is, so that addresses of another are refused"),
        Settings.Cloud.All[0].Name,
        OneOf([.. Settings.Cloud.All.SelectMany(cloud => cloud.Aliases.Prepend(cloud.Name))]));

    public static Setting MailHost { get; } = new(
        "Mail__Host", new Wording("发信服务器", "the mail server"), "smtp.city.example", Text);

    public static Setting MailUser { get; } = new(
        "Mail__User", new Wording("发信服务器的用户名；不填则不登录", "user of the mail server; without one there is no login"),
        "hub@city.example", Text);

    public static Setting MailPassword { get; } = new(
        "Mail__Password", new Wording("该用户的密码，来自密钥保管库", "that user's password, from the key vault"),
        "…", Text, IsSecret: true);

    public static Setting MailFolder { get; } = new(
        "Mail__Folder", new Wording("不用服务器时，邮件存放的文件夹", "a folder for mail instead of a server"), "/var/hub/mail", Text);

    public static Setting MailFrom { get; } = new(
        "Mail__FromAddress", new Wording("发件人地址", "the sender's address"), "hub@city.example", Address);

    public static Setting BounceUser { get; } = new(
        "Mail__BounceUser",
        new Wording("退信邮箱的用户名；不填则不登录",
            "user of the mailbox for returned mail; without one there is no login"),
        "hub@city.example", Text);

    public static Setting BouncePassword { get; } = new(
        "Mail__BouncePassword", new Wording("该邮箱的密码，来自密钥保管库", "that mailbox's password, from the key vault"),
        "…", Text, IsSecret: true);

    public static IReadOnlyList<Setting> All { get; } =
    [
        Storage,
        ServiceOf("blob"), ServiceOf("queue"), ServiceOf("table"),
        new("HubStorage__clientId", new Wording("用哪个托管身份访问存储", "which managed identity asks the storage"),
            "00000000-0000-0000-0000-000000000000", Text),
        new("HubStorage__credential", new Wording("触发器如何登录存储", "how the triggers sign in to the storage"),
            "managedidentity", Text),
        Cloud,
        FieldKey,
        EarlierFieldKeys,
        new("Hub__FieldAlgorithm", new Wording("新数据用哪种算法加密", "what new values are encrypted with"),
            "AES", OneOf("AES", "SM4")),
        SigningKey,
        EarlierSigningKeys,
        new("Hub__SampleFolder", new Wording("公开样例所在文件夹", "the folder of the published samples"), "samples", Folder),
        new("Hub__PublicUrl", new Wording("对外地址，回执链接以此开头", "what links on receipts begin with"),
            "https://hub.city.example", ServiceUri),
        new("Hub__CreateStorage", new Wording("启动时是否创建缺少的表、容器和队列", "whether a start creates what storage lacks"),
            "false", Flag),
        new("Hub__SchemaFolder", new Wording("数据集模式所在文件夹", "the folder of the schemas"), "schemas", Folder),
        new("Hub__PlanFolder", new Wording("方案数据所在文件夹", "the folder of the plan"), "plan/liaocheng-2023", Folder),
        new("Hub__InlineBytes", new Wording("不超过多少字节的内容当场处理", "up to how many bytes are answered at once"),
            "4194304", Whole(1, int.MaxValue)),
        new("Hub__InlineRows", new Wording("不超过多少行的内容当场处理", "up to how many rows are answered at once"),
            "5000", Whole(1, int.MaxValue)),
        new("Hub__MostBytes", new Wording("超过多少字节的内容不收", "above how many bytes a file is refused"),
            "209715200", Whole(1, 2 * Gigabyte)),
        new("Hub__FindingsPerCode", new Wording("回执中同一代码最多列出几处", "findings of one code that a receipt shows"),
            "100", Whole(1, 100_000)),
        new("Hub__WriteParallelism", new Wording("一个文件同时写几批", "table batches in flight for one file"),
            "8", Whole(1, 64)),
        new("Hub__RequestsPerMinute", new Wording("每个密钥每分钟的请求数", "requests a minute for a key"),
            "600", Whole(1, 1_000_000)),
        new("Hub__SweepAfterMinutes", new Wording("文件未处理多久后由清扫接手", "after how many minutes the sweep takes a file up"),
            "10", Whole(0, 1440)),
        new("Hub__CanaryMinutes", new Wording("投递区探针多久之内应送达",
                "within how many minutes a probe in the drop zone is announced"),
            "10", Whole(1, 1440)),
        MailHost,
        new("Mail__Port", new Wording("发信服务器的端口", "the mail server's port"), "587", Whole(1, 65535)),
        new("Mail__Security", new Wording("与发信服务器之间的加密", "encryption towards the mail server"), "StartTls",
            OneOf("None", "Auto", "SslOnConnect", "StartTls", "StartTlsWhenAvailable")),
        MailUser,
        MailPassword,
        new("Mail__Timeout", new Wording("发信服务器的应答时限", "how long the mail server may take to answer"),
            "00:00:30", Duration),
        MailFolder,
        MailFrom,
        new("Mail__FromName", new Wording("发件人名称", "the sender's name"), "数据交换平台", Text),
        new("Mail__Attempts", new Wording("一封邮件最多试几次", "attempts at a mail before it is given up"), "8", Whole(1, 100)),
        new("Mail__FirstWait", new Wording("首次失败后等多久", "the wait after the first failure"), "00:01:00", Duration),
        new("Mail__LongestWait", new Wording("两次尝试之间最长等多久", "the longest wait between attempts"), "06:00:00", Duration),
        new("Mail__Lease", new Wording("一次发送最长占用多久", "how long one attempt may hold a mail"), "00:10:00", Duration),
        new("Mail__SmsDomain", new Wording("短信网关的邮件域名：发往 号码@域名 的邮件转为短信；不填则不发短信",
            "mail domain of an SMS gateway: mail to number@domain becomes a short message; without one none is sent"),
            "sms.city.example", Text),
        new("Mail__SmsFolder", new Wording("不用网关时，短信存放的文件夹", "a folder for short messages instead of a gateway"),
            "/var/hub/sms", Text),
        new("Mail__BounceHost", new Wording("收取退信的 POP3 服务器；不填则不读取退信",
            "the POP3 server of the mailbox that returned mail comes to; without one none is read"),
            "pop.city.example", Text),
        new("Mail__BouncePort", new Wording("该服务器的端口", "that server's port"), "995", Whole(1, 65535)),
        new("Mail__BounceSecurity", new Wording("与该服务器之间的加密", "encryption towards that server"), "SslOnConnect",
            OneOf("None", "Auto", "SslOnConnect", "StartTls", "StartTlsWhenAvailable")),
        BounceUser,
        BouncePassword,
        new("Alerts__Since", new Wording("从哪个月开始催报", "the first month that is asked for"), "2025-01", Month),
        new("Alerts__LookBackDays", new Wording("催报往回追多少天", "how many days back missed steps are caught up"),
            "45", Whole(1, 3660)),
    ];

    public static Setting? Find(string name) =>
        All.FirstOrDefault(setting => setting.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Setting ServiceOf(string service) => new(
        $"HubStorage__{service}ServiceUri",
        new Wording($"存储账户的 {service} 服务地址", $"address of the storage account's {service} service"),
        $"https://ACCOUNT.{service}.SUFFIX-OF-THE-CLOUD", ServiceUri);
}

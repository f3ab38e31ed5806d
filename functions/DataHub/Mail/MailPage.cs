namespace DataHub.Mail;

/// <summary>
/// The text of a mail, independent of its form. It ends with the line that tells it from an official document: a mail
/// of the hub never imitates a sealed paper (domain report 7.1).
/// </summary>
public sealed record MailPage(string Title, IReadOnlyList<MailBlock> Blocks)
{
    public const string Closing = "（系统自动提醒，正式文件以盖章件为准）";

    /// <summary>
    /// As HTML for mail readers: inline styles, one column, readable from 320 px on, in light and dark.
    /// </summary>
    public string ToHtml() => MailHtml.Render(this);

    /// <summary>As plain text, for readers that show no HTML.</summary>
    public string ToText() => MailText.Render(this);
}

namespace DataHub.Mail;

/// <summary>A part of a <see cref="MailPage"/>.</summary>
public abstract record MailBlock
{
    private MailBlock()
    {
    }

    public sealed record Paragraph(string Text) : MailBlock;

    /// <summary>What is to be remembered at a glance: label and value, line by line.</summary>
    public sealed record Facts(IReadOnlyList<(string Label, string Value)> Lines) : MailBlock;

    public sealed record Bullets(IReadOnlyList<string> Items) : MailBlock;

    /// <summary>A small table; the first column is the row's heading.</summary>
    public sealed record Table(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : MailBlock;

    /// <summary>The one thing to do next.</summary>
    public sealed record Button(string Label, Uri Target) : MailBlock;
}

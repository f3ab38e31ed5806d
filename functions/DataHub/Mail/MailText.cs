using System.Text;

namespace DataHub.Mail;

/// <summary>A <see cref="MailPage"/> as plain text.</summary>
internal static class MailText
{
    public static string Render(MailPage page)
    {
        var text = new StringBuilder();
        text.Append(page.Title).Append("\n\n");
        foreach (var block in page.Blocks)
        {
            text.AppendJoin('\n', LinesOf(block)).Append("\n\n");
        }

        return text.Append(MailPage.Closing).Append('\n').ToString();
    }

    private static IEnumerable<string> LinesOf(MailBlock block) => block switch
    {
        MailBlock.Paragraph paragraph => [paragraph.Text],
        MailBlock.Facts facts => facts.Lines.Select(line => $"{line.Label}：{line.Value}"),
        MailBlock.Bullets bullets => bullets.Items.Select(item => $"· {item}"),
        MailBlock.Table table => table.Rows.Select(row => RowOf(table.Headings, row)),
        MailBlock.Button button => [$"{button.Label}：{button.Target.AbsoluteUri}"],
        _ => [],
    };

    private static string RowOf(IReadOnlyList<string> headings, IReadOnlyList<string> row) =>
        $"· {row[0]}　" + string.Join("；", headings.Zip(row, (heading, cell) => $"{heading}：{cell}").Skip(1));
}

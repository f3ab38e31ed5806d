using System.Text;
using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries;

/// <summary>The summary as plain text: Chinese first, English behind a stroke or below.</summary>
internal static class SummaryText
{
    public static string Render(Summary summary)
    {
        var text = new StringBuilder();
        Paragraph("", summary.Title);
        Line("");
        foreach (var sentence in summary.Lead)
        {
            Paragraph("", sentence);
        }

        foreach (var section in summary.Sections)
        {
            Line("");
            Line($"【{section.Heading.Zh}】{section.Heading.En}");
            Paragraph("", section.Lead);
            foreach (var item in section.Items)
            {
                Line($"  {Tones.MarkOf(item.Tone)} {item.Name}　{Both(item.Standing)}".TrimEnd());
                foreach (var line in item.Lines)
                {
                    Paragraph("    ", line);
                }
            }
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Paragraph(string indent, Wording sentence)
        {
            if (sentence.Zh.Length > 0)
            {
                Line(indent + sentence.Zh);
            }

            if (sentence.En.Length > 0)
            {
                Line($"{indent}  {sentence.En}");
            }
        }
    }

    private static string Both(Wording words) => words.En.Length == 0 ? words.Zh : $"{words.Zh} / {words.En}";
}

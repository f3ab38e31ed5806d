using System.Text;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Verdicts;
using DataHub.Mail;

namespace DataHub.Dispatch.Documents;

/// <summary>The bulletin as plain text, for mail readers that show no HTML.</summary>
public static class BulletinText
{
    public static string Render(Bulletin bulletin)
    {
        var text = new StringBuilder();
        Line(bulletin.Title.Zh);
        Line($"{bulletin.Issuer}　第 {bulletin.Version} 版　数据截至{Shown.Minute(bulletin.AsOf)}");
        Section("与上一版相比", bulletin.Changes.Select(change => change.Sentence.Zh));
        foreach (var block in bulletin.Blocks)
        {
            var lines = block.Code switch
            {
                "GOALS" => bulletin.Goals.Select(goal => goal.Sentence.Zh),
                "PROJECTS" => bulletin.Projects.Select(project => project.Sentence.Zh),
                _ => [],
            };
            Section(block.Heading.Zh, block.Paragraphs.Select(paragraph => paragraph.Zh).Concat(lines));
        }

        Section("各单位", bulletin.Units.Select(Unit));
        Section("说明", bulletin.Notes.Select(note => note.Zh));
        Line("");
        Line(MailPage.Closing);
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Section(string heading, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count > 0)
            {
                Line("");
                Line($"【{heading}】");
                all.ForEach(Line);
            }
        }
    }

    private static string Unit(UnitLine unit)
    {
        var reasons = string.Join("；", unit.Verdict.MainReasons.Select(reason => reason.Sentence.Zh));
        return $"{unit.Rank}. {unit.Name}：{VerdictMark.Of(unit.Verdict.Level).Word}，本月 {Phrase.Tonnes(unit.QtyMonthT)}，"
            + $"累计 {Phrase.Tonnes(unit.QtyYtdT)}，增长 {Figures.Percent(unit.Growth)}{(reasons.Length == 0 ? "" : "。" + reasons)}。";
    }
}

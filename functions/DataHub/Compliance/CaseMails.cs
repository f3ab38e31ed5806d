using System.Globalization;
using DataHub.Alerts;
using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Compliance;

/// <summary>Tells of new cases at once: one mail for each kind and addressee, whatever their number.</summary>
public sealed class CaseMails(CityPlan plan, Outbox outbox)
{
    private const int MostShown = 20;

    /// <summary>Sends the mail of cases raised together; sending the same again sends nothing new.</summary>
    /// <param name="by">What raised them: a submission's number, or job and day.</param>
    public async Task SendAsync(
        string by, DateTimeOffset at, IReadOnlyList<ComplianceCase> raised, CancellationToken cancellation)
    {
        foreach (var kind in plan.Compliance.Kinds)
        {
            var groups = raised.Where(it => it.Kind == kind.Name)
                .GroupBy(it => kind.To.At == ComplianceAddressee.Unit ? it.Unit : "");
            foreach (var together in groups)
            {
                await outbox.EnqueueAsync(MailOf(kind, by, at, [.. together]), cancellation);
            }
        }
    }

    private OutboxMail MailOf(ComplianceKind kind, string by, DateTimeOffset at, IReadOnlyList<ComplianceCase> raised)
    {
        var units = raised.Select(it => it.Unit).Distinct().ToList();
        var names = string.Join('、', units.Select(unit => NameOf(kind, unit)));
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = kind.Zh,
            ["unit"] = units.Count > 1 ? $"{units.Count}个单位" : names,
            ["count"] = raised.Count.ToString(CultureInfo.InvariantCulture),
            ["day"] = ChineseDate.Full(BusinessTime.DateOf(at)),
        };
        var lines = LinesOf(kind, raised, units.Count > 1).ToList();
        var text = kind.Mail ?? plan.Compliance.Mail;
        var page = new MailPage(
            WordingTemplate.Fill(text.Title, values),
            [
                new MailBlock.Paragraph(WordingTemplate.Fill(text.Paragraph, values)),
                new MailBlock.Facts([("单位", names), ("处理建议", kind.Action), ("来源", SourceOf(by))]),
                new MailBlock.Table(["对象", "情况"], [.. lines.Take(MostShown)]),
                .. lines.Count > MostShown
                    ? [new MailBlock.Paragraph($"以上列出前 {MostShown} 行，其余见平台告警清单。")]
                    : Array.Empty<MailBlock>(),
            ]);
        return new OutboxMail(
            kind.To.At == ComplianceAddressee.Unit ? $"COMPLIANCE.{kind.Name}.{units[0]}" : $"COMPLIANCE.{kind.Name}",
            by,
            AddresseeOf(kind.To, units[0]),
            [.. kind.Cc.SelectMany(addressee => units.Select(unit => AddresseeOf(addressee, unit))).Distinct()],
            WordingTemplate.Fill(text.Subject, values),
            page.ToHtml(),
            page.ToText(),
            [],
            UnlessReported: null,
            NoStandIn: kind.Confidential);
    }

    // What no submission raises was found by a daily look, and one at the lead organisation looks at the city as a whole.
    private string NameOf(ComplianceKind kind, string unit) =>
        unit == plan.Lead.Code && kind.Codes.Count == 0 ? plan.City : plan.FindOrganisation(unit)?.Name ?? unit;

    // A submission is named by its number; the daily look has none.
    private static string SourceOf(string by) =>
        by.StartsWith(CheckCompliance.JobName + "@", StringComparison.Ordinal) ? "每日合规巡检" : by;

    // What several units have in the same way is one line.
    private IEnumerable<string[]> LinesOf(ComplianceKind kind, IReadOnlyList<ComplianceCase> raised, bool withUnit)
    {
        foreach (var same in raised.GroupBy(it => (it.Subject, it.Message)))
        {
            var first = same.First();
            var names = same.Select(it => NameOf(kind, it.Unit)).Distinct().ToList();
            yield return names.Count > 1
                ? [SubjectOf(first), $"{first.Message.Zh}：{string.Join('、', names)}（{names.Count}个单位）"]
                : [withUnit ? $"{names[0]} {SubjectOf(first)}" : SubjectOf(first), first.Message.Zh];
        }
    }

    private string SubjectOf(ComplianceCase it)
    {
        var subject = plan.Targets.Deliverables.FirstOrDefault(owed => owed.Code == it.Subject)?.Zh ?? it.Subject;
        return it.Row is { } row ? $"{subject}（第 {row} 行）" : subject;
    }

    private MailAddressee AddresseeOf(ComplianceAddressee addressee, string unit) => new(
        addressee.At switch
        {
            ComplianceAddressee.Unit => unit,
            ComplianceAddressee.Lead => plan.Lead.Code,
            var organisation => organisation,
        },
        addressee.Role);
}

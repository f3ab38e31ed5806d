using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Issuing;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>What one bulletin of a month says differently from another.</summary>
public static class BulletinComparison
{
    /// <summary>
    /// Whether both rest on the same revisions of the same submissions, but for the registers of today, such as those of
    /// sites and contacts: they change for reasons of their own.
    /// </summary>
    public static bool SameBasis(Bulletin before, Bulletin after) => Basis(before).SetEquals(Basis(after));

    /// <summary>The differences, city first; one line about the submissions when no figure differs.</summary>
    public static IReadOnlyList<BulletinChange> Of(Bulletin before, Bulletin after)
    {
        var changes = CityChanges(before, after)
            .Concat(UnitChanges(before, after))
            .Concat(CountedFigures.Changes(before, after))
            .ToList();
        return changes.Count > 0 || SameBasis(before, after) ? changes : [Sources(before, after)];
    }

    private static HashSet<(string, int, int)> Basis(Bulletin bulletin) =>
    [
        .. bulletin.Sources
            .Where(source => !BulletinBasis.OfToday.Contains(source.Dataset))
            .Select(source => (source.SubmissionId, source.Revision, source.Rows)),
    ];

    private static IEnumerable<BulletinChange> CityChanges(Bulletin before, Bulletin after) =>
        ComparedFigures.OfCity
            .Select(figure => Change(
                null, new Wording("全市", "City"), figure.Name, figure.Label, figure.Of(before.City), figure.Of(after.City)))
            .OfType<BulletinChange>();

    private static IEnumerable<BulletinChange> UnitChanges(Bulletin before, Bulletin after)
    {
        var units = after.Units.ToDictionary(unit => unit.Unit, StringComparer.Ordinal);
        return
            from reporting in after.Reporting
            let old = before.Units.FirstOrDefault(unit => unit.Unit == reporting.Unit)
            where old is not null
            let now = units[reporting.Unit]
            from figure in ComparedFigures.OfUnit
            let change = Change(
                now.Unit, new Wording(now.ShortName, now.Unit), figure.Name, figure.Label, figure.Of(old), figure.Of(now))
            where change is not null
            select change;
    }

    internal static BulletinChange? Change(
        string? unit, Wording who, string field, Wording label, string before, string after) => before == after
        ? null
        : new BulletinChange(
            unit,
            field,
            before,
            after,
            new Wording($"{who.Zh}{label.Zh}由 {before} 更正为 {after}", $"{who.En}, {label.En}: {before} → {after}"));

    private static BulletinChange Sources(Bulletin before, Bulletin after)
    {
        var added = Basis(after).Except(Basis(before)).Count();
        return new BulletinChange(
            null,
            "SOURCES",
            null,
            Shown.Number(added),
            new Wording(
                $"数据来源更新：新增或更正报送 {added} 件，各项数字没有变化",
                $"{added} submissions are new or corrected; no figure differs"));
    }
}

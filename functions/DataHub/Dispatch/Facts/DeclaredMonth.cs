namespace DataHub.Dispatch.Facts;

/// <summary>
/// What the enterprises of a unit declared of a month (回收企业月报, D04), summed up: by material, so that another
/// catalogue can still say which count. Kept beside the rows; see <see cref="DeclaredMonths"/>.
/// </summary>
/// <param name="Enterprises">Enterprises that declared anything.</param>
/// <param name="Materials">By code, in order.</param>
/// <param name="Sources">The submissions whose rows are in it, by number.</param>
public sealed record DeclaredMonth(
    int Enterprises, IReadOnlyList<DeclaredMaterial> Materials, IReadOnlyList<DeclaredSource> Sources)
{
    /// <summary>The sums; null when nothing was declared: 未报 is not 0.</summary>
    public static DeclaredMonth? Of(IReadOnlyCollection<Declaration> rows) => rows.Count == 0
        ? null
        : new DeclaredMonth(
            rows.Select(row => row.Uscc).Distinct(StringComparer.Ordinal).Count(),
            [
                .. rows.GroupBy(row => row.Material, StringComparer.Ordinal)
                    .OrderBy(material => material.Key, StringComparer.Ordinal)
                    .Select(material => new DeclaredMaterial(
                        material.Key,
                        material.Sum(row => row.FromGeneratorT ?? 0),
                        material.Where(row => row.IsConverted).Sum(row => row.FromGeneratorT ?? 0))),
            ],
            [
                .. rows.GroupBy(row => row.Source.SubmissionId, StringComparer.Ordinal)
                    .OrderBy(submission => submission.Key, StringComparer.Ordinal)
                    .Select(submission => new DeclaredSource(
                        submission.Key, submission.Max(row => row.Source.Revision), submission.Count())),
            ]);
}

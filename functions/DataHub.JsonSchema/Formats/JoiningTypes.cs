using System.Text;
using DataHub.JsonSchema.Patterns;
using DataHub.JsonSchema.Patterns.Unicode;

namespace DataHub.JsonSchema.Formats;

/// <summary>The rule of the zero-width non-joiner (RFC 5892, A.1): it stands between letters that would join.</summary>
internal static class JoiningTypes
{
    private static readonly Lazy<CodePointSet> JoinsNext = Of("D", "L");
    private static readonly Lazy<CodePointSet> JoinsPrevious = Of("D", "R");
    private static readonly Lazy<CodePointSet> Transparent = Of("T");

    public static bool JoinsAcross(Rune[] label, int at) =>
        JoinsNext.Value.Contains(Neighbour(label, at, -1)) && JoinsPrevious.Value.Contains(Neighbour(label, at, 1));

    private static int Neighbour(Rune[] label, int at, int step)
    {
        do
        {
            at += step;
        }
        while (at >= 0 && at < label.Length && Transparent.Value.Contains(label[at].Value));

        return at >= 0 && at < label.Length ? label[at].Value : -1;
    }

    private static Lazy<CodePointSet> Of(params string[] types) => new(() => CodePointSet.Of(
        types.SelectMany(type => UnicodeProperties.FindInTable("jt=" + type)!.Ranges)));
}

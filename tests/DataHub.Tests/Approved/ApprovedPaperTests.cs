using DataHub.Dispatch.Bulletins;
using DataHub.Papers;
using DataHub.Papers.Composing;
using DataHub.Papers.Wordings;
using DataHub.Tests.Plan;
using DataHub.Word;

namespace DataHub.Tests.Approved;

/// <summary>
/// A letter to a unit that is slow and a circular that names those far behind, as drafted on an ordinary month.
/// </summary>
public sealed class ApprovedPaperTests
{
    private static readonly DateOnly Day = new(2025, 4, 15);
    private static readonly PaperWordings Wordings = Liaocheng.Set.PaperWordings;

    /// <summary>The letter to 东阿县.</summary>
    private static byte[] Letter => Docx(ReminderLetter.Of(
        Liaocheng.Plan,
        Wordings[PaperKind.ReminderLetter],
        Month,
        Month.Units.Single(unit => unit.Unit == "LC-DE"),
        Day)!);

    private static byte[] Circular => Docx(CircularPaper.Of(Liaocheng.Plan, Wordings[PaperKind.Circular], Month, Day)!);

    private static Bulletin Month => ApprovedMonths.Ordinary;

    [Fact]
    public void The_letter_is_as_approved() => Verify("letter", Letter);

    [Fact]
    public void The_circular_is_as_approved() => Verify("circular", Circular);

    private static void Verify(string name, byte[] docx)
    {
        Approval.Show(name, "docx", docx);
        Approval.Verify(name, "txt", DocxText.Of(docx));
    }

    private static byte[] Docx(PaperValues values) => OfficialDocx.Write(PaperComposer.Compose(Wordings, values));
}

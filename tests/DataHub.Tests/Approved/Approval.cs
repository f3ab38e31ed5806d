using System.Globalization;
using DataHub.Local.Services;

namespace DataHub.Tests.Approved;

/// <summary>
/// Holds what the hub writes against a text that a person has looked at and approved: <c>Files/NAME.approved.EXT</c>,
/// byte for byte. Where they differ, what came is written to <c>artifacts/approved/NAME.received.EXT</c> and the first
/// difference is told. Once the new text is found right, <c>HUB_APPROVE=1 dotnet test tests/DataHub.Tests --filter
/// Approved</c> puts it in the approved one's place; git then shows what changes, and the documents themselves lie in
/// <c>artifacts/approved</c> to be looked at.
/// </summary>
internal static class Approval
{
    private static readonly string Approved =
        Path.Combine(Repository.Root, "tests", "DataHub.Tests", "Approved", "Files");
    private static readonly string Received = Path.Combine(Repository.Root, "artifacts", "approved");

    private static bool IsApproving => Environment.GetEnvironmentVariable("HUB_APPROVE") == "1";

    public static void Verify(string name, string extension, string text)
    {
        var actual = text.ReplaceLineEndings("\n");
        var approved = Path.Combine(Approved, $"{name}.approved.{extension}");
        if (IsApproving)
        {
            Directory.CreateDirectory(Approved);
            File.WriteAllText(approved, actual);
            return;
        }

        var expected = File.Exists(approved) ? File.ReadAllText(approved) : null;
        if (expected == actual)
        {
            return;
        }

        Directory.CreateDirectory(Received);
        var received = Path.Combine(Received, $"{name}.received.{extension}");
        File.WriteAllText(received, actual);
        Assert.Fail(expected is null
            ? $"Nothing is approved as {name}.{extension} yet; see {received}, then run again with HUB_APPROVE=1."
            : $"{name}.{extension} differs {FirstDifference(expected, actual)}\n"
                + $"See {received}; if it is right, run again with HUB_APPROVE=1.");
    }

    /// <summary>While approving, leaves a document for whoever approves to open.</summary>
    public static void Show(string name, string extension, byte[] document)
    {
        if (IsApproving)
        {
            Directory.CreateDirectory(Received);
            File.WriteAllBytes(Path.Combine(Received, $"{name}.{extension}"), document);
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(was.Length, now.Length)).FirstOrDefault(
            index => was[index] != now[index], Math.Min(was.Length, now.Length));
        return string.Create(
            CultureInfo.InvariantCulture, $"from line {line + 1} on:\n- {LineOf(was, line)}\n+ {LineOf(now, line)}");
    }

    private static string LineOf(string[] lines, int index) => index < lines.Length ? lines[index] : "(end)";
}

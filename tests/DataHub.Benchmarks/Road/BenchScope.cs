using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Benchmarks.Road;

/// <summary>
/// Where the rows of a run's n-th file go. As in the city, no unit's month takes more than one file: the emulator looks a
/// row up by scanning its partition, so that one partition of a hundred thousand rows would measure the emulator.
/// </summary>
internal static class BenchScope
{
    /// <summary>Rows of one file, and so of one partition.</summary>
    public const int Rows = 10_000;

    private static readonly string[] Units =
        ["LC-DCF", "LC-CP", "LC-LQ", "LC-SX", "LC-GX", "LC-YG", "LC-DE", "LC-GT", "LC-KFQ", "LC-GXQ", "LC-DJQ"];

    // Every other month: a month's opening stock would be held against the closing stock of the month before.
    public static RowScope Of(int number) =>
        new("D04", Units[number % Units.Length], new BusinessMonth(2000, 1).Plus(2 * (number / Units.Length)).ToString());
}

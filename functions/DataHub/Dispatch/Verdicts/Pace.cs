namespace DataHub.Dispatch.Verdicts;

/// <summary>Actual against required (进度比); domain report 10.3.</summary>
public static class Pace
{
    /// <summary>1 is on path; null while nothing is required yet.</summary>
    public static decimal? Of(decimal actual, decimal required) => required <= 0 ? null : actual / required;
}

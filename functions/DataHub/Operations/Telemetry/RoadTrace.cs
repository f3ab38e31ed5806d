using System.Diagnostics;
using DataHub.Storage;

namespace DataHub.Operations.Telemetry;

/// <summary>
/// Spans over the road, of source <c>DataHub</c>: <c>archive</c>, and <c>travel</c> with <c>read</c> (opening the file as
/// far as its headings), <c>judge</c> (rows read, judged and, beyond those held back, written), <c>store</c> (the rows that were
/// left) and <c>receipt</c> within it. They name the submission, its dataset, unit and period, never anything of a row.
/// </summary>
internal static class RoadTrace
{
    private static readonly ActivitySource Source = new(TelemetryNames.Source);

    /// <summary>A step; null, at the cost of a look, where nobody listens.</summary>
    public static Activity? Step(string name) => Source.StartActivity(name);

    /// <summary>A step of a submission that is known by now.</summary>
    public static Activity? Step(string name, SubmissionRecord submission) => Step(name)?.Of(submission);

    /// <summary>Names the submission in a span.</summary>
    public static Activity Of(this Activity span, SubmissionRecord submission) => span
        .SetTag("datahub.submission", submission.Id)
        .SetTag("datahub.dataset", submission.Dataset)
        .SetTag("datahub.unit", submission.Unit)
        .SetTag("datahub.period", submission.Period)
        .SetTag("datahub.channel", submission.Channel);
}

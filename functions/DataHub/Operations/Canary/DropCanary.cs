using DataHub.Jobs;

namespace DataHub.Operations.Canary;

/// <summary>Puts a probe into the drop zone, whose announcement shows that uploads are announced; it is no submission.</summary>
public sealed class DropCanary(CanaryLog canary) : IHubJob
{
    public string Name => "drop-canary";

    public string Purpose => "在投递区放一个探针，检验上传通知是否送达 · Puts a probe into the drop zone, to see that uploads are announced";

    public TimeSpan SilentAfter => TimeSpan.FromMinutes(60);

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        await canary.DropAsync(cancellation);
        return JobOutcome.Nothing;
    }
}

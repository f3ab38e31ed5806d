using DataHub.Jobs;

namespace DataHub.Papers.Release;

/// <summary>
/// Asks for the signatures that drafts wait for, and sends what was released and a crash kept from leaving. It goes by
/// what is there, not by <c>asOf</c>: a signature counts when it is given.
/// </summary>
public sealed class PostPapers(PaperPost post) : IHubJob
{
    public string Name => "post-papers";

    public string Purpose => "代拟稿提请签发，已签发的发送主送单位 · Asks for signatures, sends released papers to their addressees";

    public bool CanBeTriedOut => true;

    public TimeSpan SilentAfter => TimeSpan.FromMinutes(30);

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation) =>
        new([.. await post.PostAsync(cancellation), .. await post.AskAsync(cancellation)]);
}

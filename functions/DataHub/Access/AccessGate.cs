using System.Threading.RateLimiting;
using DataHub.Answers;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Access;

/// <summary>Lets a request in by its bearer key, or says why not: 401, 403 or 429, each refusal audited.</summary>
public sealed class AccessGate(PartnerStore partners, AuditLog audit, HubSettings settings) : IDisposable
{
    private const string Scheme = "Bearer ";

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(keyId =>
        RateLimitPartition.GetTokenBucketLimiter(keyId, _ => BucketOf(settings.RequestsPerMinute)));

    /// <summary>The partner who calls, or the refusal to answer with.</summary>
    public async Task<(Partner? Partner, IResult? Refusal)> AdmitAsync(
        HttpRequest request, CancellationToken cancellation)
    {
        var header = request.Headers.Authorization.ToString();
        var key = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        var partner = await partners.FindByKeyAsync(key, cancellation);
        if (partner is null)
        {
            var presented = ApiKey.TryParse(key, out var parsed) ? parsed.Id : "none";
            await audit.WriteAsync(presented, Action(request), request.Path, "refused: no valid key", cancellation);
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return (null, Problem.Answer(ProblemKind.NoKey));
        }

        using var lease = _limiter.AttemptAcquire(partner.KeyId);
        if (lease.IsAcquired)
        {
            return (partner, null);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        request.HttpContext.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        return (null, Problem.Answer(ProblemKind.TooFast));
    }

    /// <summary>As <see cref="AdmitAsync"/>, for the operator's own calls.</summary>
    public async Task<(Partner? Partner, IResult? Refusal)> AdmitOperatorAsync(
        HttpRequest request, CancellationToken cancellation)
    {
        var (partner, refusal) = await AdmitAsync(request, cancellation);
        if (partner is null || partner.Role == PartnerRole.Operator)
        {
            return (partner, refusal);
        }

        return (null, await ForbidAsync(partner, request, "operators only", cancellation));
    }

    /// <summary>Refuses what the key does not cover, and records it.</summary>
    public async Task<IResult> ForbidAsync(
        Partner partner, HttpRequest request, string reason, CancellationToken cancellation)
    {
        await audit.WriteAsync(partner.KeyId, Action(request), request.Path, $"refused: {reason}", cancellation);
        return Problem.Answer(ProblemKind.Forbidden, reason);
    }

    public void Dispose() => _limiter.Dispose();

    private static string Action(HttpRequest request) => request.Method;

    // As many a second as make up the minute, or one in as many seconds as it takes.
    private static TokenBucketRateLimiterOptions BucketOf(int requestsPerMinute)
    {
        var tokens = Math.Max(1, requestsPerMinute / 60);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = requestsPerMinute,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)tokens / requestsPerMinute),
            QueueLimit = 0,
        };
    }
}

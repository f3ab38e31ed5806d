using System.Globalization;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Identifiers;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Access;

/// <summary>Gives a county a link for putting one file into the drop zone without any tool of Azure's.</summary>
public sealed class UploadLinkEndpoint(
    AccessGate gate, UploadLinks links, DatasetRegistry datasets, CityPlan plan, AuditLog audit, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly string[] Extensions = ["xlsx", "csv", "json", "ndjson"];

    /// <summary>
    /// <c>GET /api/upload-links?unit=&amp;period=&amp;dataset=&amp;ext=xlsx</c>: a link for that unit
    /// and period, good for one file and one hour. The file goes there with <c>PUT</c>, its receipt
    /// will lie under the same path in <c>receipts</c>.
    /// </summary>
    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (partner, refusal) = await gate.AdmitAsync(request, cancellation);
        if (partner is null)
        {
            return refusal!;
        }

        if (partner.Role == PartnerRole.Partner)
        {
            return await gate.ForbidAsync(partner, request, "counties and operators only", cancellation);
        }

        if (!datasets.TryFind(request.Asked("dataset") ?? "", out var dataset))
        {
            return Problem.Answer(ProblemKind.UnknownDataset, request.Asked("dataset"));
        }

        if (plan.FindOrganisation(request.Asked("unit")) is not { } unit)
        {
            return Problem.Answer(ProblemKind.BadRequest, $"unit ‘{request.Asked("unit")}’");
        }

        if (!partner.MayReportFor(unit.Code) || !partner.MaySubmit(dataset.Code))
        {
            return await gate.ForbidAsync(partner, request, $"unit {unit.Code}, dataset {dataset.Code}", cancellation);
        }

        var (period, extension) = (request.Asked("period"), request.Asked("ext") ?? Extensions[0]);
        if (!Extensions.Contains(extension) || BusinessPeriod.Check(period).Standing == Standing.Invalid)
        {
            return Problem.Answer(
                ProblemKind.BadRequest,
                $"period ‘{period}’: 2025-03; ext ‘{extension}’: {string.Join(", ", Extensions)}");
        }

        // The time makes the name, so that a second file of the month does not meet the first.
        var now = BusinessTime.ToBeijing(clock.GetUtcNow());
        var path = string.Create(
            CultureInfo.InvariantCulture, $"{unit.Code}/{period}/{dataset.Code}-{now:yyyyMMdd'T'HHmmss}.{extension}");
        var (link, expiresAt) = await links.SignAsync(path, Lifetime, cancellation);
        await audit.WriteAsync(partner.KeyId, "issue-upload-link", path, $"until {expiresAt:O}", cancellation);
        return Answer.Json(new
        {
            Method = "PUT",
            Url = link,
            Headers = new Dictionary<string, string> { ["x-ms-blob-type"] = "BlockBlob" },
            Path = path,
            ExpiresAt = expiresAt,
            Curl = $"curl -X PUT -H 'x-ms-blob-type: BlockBlob' --data-binary @FILE.{extension} '{link}'",
        });
    }
}

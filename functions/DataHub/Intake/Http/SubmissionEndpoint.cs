using DataHub.Access;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Intake.Http;

/// <summary>Submissions over HTTP: receives them, and answers for them.</summary>
public sealed class SubmissionEndpoint(
    AccessGate gate,
    SubmissionAccess access,
    AuditLog audit,
    DatasetRegistry datasets,
    Door door,
    Road road,
    DryRun dryRun,
    ReceiptMaker maker,
    ReceiptStore receipts,
    CityPlan plan,
    ArchivedFiles files,
    IdempotencyStore idempotency,
    ArrivalAnnouncer announcer,
    HubSettings settings,
    TimeProvider clock)
{
    /// <summary>
    /// <c>POST /api/submissions/{dataset}</c>: a body of JSON, NDJSON, CSV or XLSX, with <c>unit</c>, <c>period</c>,
    /// <c>reporter</c>, <c>dryRun</c> in the query where the body does not say them. With
    /// <c>supersedes={id}&amp;replace=true</c> the rows of an earlier submission that are not in this one are taken back.
    /// </summary>
    public async Task<IResult> PostAsync(HttpRequest request, string dataset, CancellationToken cancellation)
    {
        var receivedAt = clock.GetUtcNow();
        var (partner, refusal) = await gate.AdmitAsync(request, cancellation);
        if (partner is null)
        {
            return refusal!;
        }

        if (!datasets.TryFind(dataset, out var known))
        {
            return Problem.Answer(ProblemKind.UnknownDataset, dataset);
        }

        if (!partner.MaySubmit(known.Code))
        {
            return await gate.ForbidAsync(partner, request, $"dataset {known.Code}", cancellation);
        }

        ArrivedFile file;
        try
        {
            file = await ArrivedFile.ReceiveAsync(request.Body, settings.MostBytes, settings.InlineBytes, cancellation);
        }
        catch (TooLargeException)
        {
            return Problem.Answer(ProblemKind.TooLarge, $"{settings.MostBytes} bytes at the most");
        }

        using (file)
        {
            var arrival = door.Receive(file, HintsOf(request, known, partner, receivedAt));
            if (arrival.Envelope.Unit is { } unit && !partner.MayReportFor(unit))
            {
                return await gate.ForbidAsync(partner, request, $"unit {unit}", cancellation);
            }

            return partner.MayActFor(arrival.Envelope.ReporterOrg)
                ? await TakeAsync(request, partner, arrival, cancellation)
                : await gate.ForbidAsync(partner, request, $"enterprise {arrival.Envelope.ReporterOrg}", cancellation);
        }
    }

    /// <summary><c>GET /api/submissions/{id}</c>: the receipt, as far as the road has come.</summary>
    public async Task<IResult> GetReceiptAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var (submission, _, refusal) = await access.FindAsync(request, id, cancellation);
        if (submission is null)
        {
            return refusal!;
        }

        return await receipts.FindAsync(id, cancellation) is { } receipt
            ? Answer.Json(receipt)
            : Answer.Json(maker.Waiting(submission, DatasetOf(submission)));
    }

    /// <summary><c>GET /api/submissions/{id}/marked</c>: the sender's own CSV or XLSX with the faults marked.</summary>
    public Task<IResult> GetMarkedAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        GiveBackAsync(request, id, MarkedCopy.Make, cancellation);

    /// <summary><c>GET /api/submissions/{id}/refused</c>: the refused rows alone, in the sender's format.</summary>
    public Task<IResult> GetRefusedAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        GiveBackAsync(request, id, (arrival, receipt) => RefusedRows.Make(arrival, receipt, plan), cancellation);

    private async Task<IResult> GiveBackAsync(
        HttpRequest request, string id, Func<Arrival, Receipt, MarkedFile?> make, CancellationToken cancellation)
    {
        var (submission, _, refusal) = await access.FindAsync(request, id, cancellation);
        if (submission is null)
        {
            return refusal!;
        }

        if (await receipts.FindAsync(id, cancellation) is not { } receipt)
        {
            return Problem.Answer(ProblemKind.NotFound, id);
        }

        using var arrival = await files.ReopenAsync(submission, cancellation);
        return make(arrival, receipt) is { } file
            ? Results.File(file.Content, file.ContentType, file.FileName)
            : Problem.Answer(ProblemKind.NotFound, "nothing to give back");
    }

    private async Task<IResult> TakeAsync(
        HttpRequest request, Partner partner, Arrival arrival, CancellationToken cancellation)
    {
        if (IsTrue(request.Query["dryRun"]))
        {
            return ReceiptAnswer.Of(await dryRun.TryAsync(arrival, cancellation));
        }

        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > 0 && !await idempotency.TryBindAsync(partner.KeyId, key, arrival.File.Sha256, cancellation))
        {
            return Problem.Answer(ProblemKind.KeyReused);
        }

        var identity = key.Length > 0
            ? $"key:{partner.KeyId}:{key}"
            : $"post:{partner.KeyId}:{arrival.ReceivedAt.UtcTicks}";
        var submission = await road.ReceiveAsync(arrival, identity, cancellation);
        var replayed = submission.Status != SubmissionStatus.Received;
        var location = $"/api/submissions/{submission.Id}";
        request.HttpContext.Response.Headers.Location = location;
        if (replayed)
        {
            request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
        }
        else if (IsForTheQueue(arrival))
        {
            await announcer.AnnounceAsync(submission.Id, cancellation);
            await audit.WriteAsync(partner.KeyId, "submit", submission.Id, "queued", cancellation);
            return Answer.Json(maker.Waiting(submission, arrival.Dataset), StatusCodes.Status202Accepted);
        }

        var receipt = await road.TravelAsync(submission, arrival, cancellation);
        if (!replayed)
        {
            await audit.WriteAsync(partner.KeyId, "submit", submission.Id, receipt.Status.ToString(), cancellation);
        }

        return ReceiptAnswer.Of(receipt);
    }

    private bool IsForTheQueue(Arrival arrival) => arrival.File.Length > settings.InlineBytes
        || (arrival.Format is FileFormat.Csv or FileFormat.Ndjson && LineCount.Exceeds(arrival.File, settings.InlineRows));

    private Dataset? DatasetOf(SubmissionRecord submission) =>
        datasets.TryFind(submission.Dataset, out var dataset) ? dataset : null;

    private static ArrivalHints HintsOf(HttpRequest request, Dataset dataset, Partner partner, DateTimeOffset receivedAt) =>
        new()
        {
            Dataset = dataset,
            Unit = request.Asked("unit"),
            Period = request.Asked("period"),
            ReporterOrg = request.Asked("reporter"),
            SchemaVersion = request.Asked("schemaVersion"),
            Supersedes = request.Asked("supersedes"),
            Replaces = IsTrue(request.Asked("replace")) ? request.Asked("supersedes") : null,
            OnlyUnit = partner.Units is [var only] && only != Partner.Any ? only : null,
            OnlyReporter = partner is { Role: PartnerRole.Partner } && partner.Organisation != Partner.Any ? partner.Organisation : null,
            Channel = partner.Role == PartnerRole.Partner && partner.Organisation == Partner.Any ? "PLATFORM" : "API",
            FileName = request.Asked("fileName"),
            ContentType = request.ContentType,
            Submitter = partner.KeyId,
            ReceivedAt = receivedAt,
        };

    private static bool IsTrue(string? text) => text is "true" or "1";
}

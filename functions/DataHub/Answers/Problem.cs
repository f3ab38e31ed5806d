using System.Text.Json;
using System.Text.Json.Serialization;
using DataHub.Intake.Receipts;
using Microsoft.AspNetCore.Http;

namespace DataHub.Answers;

/// <summary>A refusal as problem details (RFC 9457), in both languages, with the receipt where there is one.</summary>
public sealed record Problem
{
    /// <summary>URN of the kind; stable.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    [JsonPropertyName("title_zh")]
    public required string TitleZh { get; init; }

    public required int Status { get; init; }

    public string? Detail { get; init; }

    public required string Code { get; init; }

    public required Wording Remedy { get; init; }

    /// <summary>Where this refusal can be looked up again.</summary>
    public string? Instance { get; init; }

    public Receipt? Receipt { get; init; }

    public static IResult Answer(ProblemKind kind, string? detail = null, Receipt? receipt = null) => Results.Bytes(
        JsonSerializer.SerializeToUtf8Bytes(Of(kind, detail, receipt), ReceiptJson.Options),
        "application/problem+json; charset=utf-8").WithStatus(kind.Status);

    public static Problem Of(ProblemKind kind, string? detail, Receipt? receipt) => new()
    {
        Type = $"urn:lc-hub:problem:{kind.Code.ToLowerInvariant()}",
        Title = kind.Title.En,
        TitleZh = kind.Title.Zh,
        Status = kind.Status,
        Detail = detail,
        Code = kind.Code,
        Remedy = kind.Remedy,
        Instance = receipt is null ? null : $"/api/submissions/{receipt.SubmissionId}",
        Receipt = receipt,
    };
}

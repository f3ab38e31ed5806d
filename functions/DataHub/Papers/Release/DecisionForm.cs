using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DataHub.Papers.Release;

/// <summary>Reads a decision from a form, or from JSON where no file goes with it.</summary>
public static class DecisionForm
{
    /// <summary>The largest edited DOCX, bytes.</summary>
    public const long MostBytes = 10 * 1024 * 1024;

    /// <summary>Null when the body is neither, or too large.</summary>
    public static async Task<Decision?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return request.HasFormContentType
                ? await OfFormAsync(request, cancellation)
                : await OfJsonAsync(request, cancellation);
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<Decision?> OfFormAsync(HttpRequest request, CancellationToken cancellation)
    {
        var limits = new FormOptions { MultipartBodyLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes };
        var form = await request.ReadFormAsync(limits, cancellation);
        ReadOnlyMemory<byte>? document = null;
        if (form.Files.GetFile("document") is { Length: > 0 } file)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            document = content.ToArray();
        }

        return new Decision(
            form["decision"].ToString(), Of("number"), Of("reason"), document, form["confirm"].ToString());

        string? Of(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    private static async Task<Decision?> OfJsonAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
        return body.RootElement.ValueKind == JsonValueKind.Object
            ? new Decision("", Of("number"), Of("reason"), null, "")
            : null;

        string? Of(string name) =>
            body.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString()!.Trim() is { Length: > 0 } text
                ? text
                : null;
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataHub.Intake.Receipts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DataHub.Answers;

/// <summary>A document that is made once and served from memory, with an entity tag: asked for again, it is 304.</summary>
internal sealed class PublishedDocument(byte[] content, string contentType)
{
    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");

    public static PublishedDocument Html(string page) => new(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8");

    public static PublishedDocument Json(object value) => new(
        JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ReceiptJson.Options), "application/json; charset=utf-8");

    public IResult Answer(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=300";
        headers.Vary = "Accept";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return Results.Bytes(content, contentType, entityTag: _tag);
    }
}

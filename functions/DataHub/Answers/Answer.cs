using System.Text.Json;
using DataHub.Intake.Receipts;
using Microsoft.AspNetCore.Http;

namespace DataHub.Answers;

/// <summary>Answers as the hub writes them.</summary>
internal static class Answer
{
    public static IResult WithStatus(this IResult result, int status) => new StatusResult(result, status);

    public static IResult Json(object value, int status = StatusCodes.Status200OK) => Results.Bytes(
        JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ReceiptJson.Options),
        "application/json; charset=utf-8").WithStatus(status);
}

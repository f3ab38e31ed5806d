using Microsoft.AspNetCore.Http;

namespace DataHub.Answers;

/// <summary>A result answered with another status.</summary>
internal sealed class StatusResult(IResult inner, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        return inner.ExecuteAsync(httpContext);
    }
}

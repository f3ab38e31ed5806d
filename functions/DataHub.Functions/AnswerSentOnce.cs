using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace DataHub.Functions;

/// <summary>
/// Lets go of an HTTP answer once it was written to the caller. The worker would otherwise tell the Functions host of it
/// as the function's return value: a file or a page again, in base64 within JSON, for nobody.
/// </summary>
internal sealed class AnswerSentOnce : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        var result = context.GetInvocationResult();
        if (result.Value is IResult)
        {
            result.Value = null;
        }
    }
}

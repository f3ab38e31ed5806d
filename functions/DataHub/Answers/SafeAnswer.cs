using DataHub.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataHub.Answers;

/// <summary>
/// Answers even when something breaks. What is not the caller's fault: 503 when storage does not answer, 500 otherwise,
/// as problem details that give nothing away; the reason is logged. A body that the server refused to read: its own
/// status, which the Functions host would make a 500 of.
/// </summary>
public sealed partial class SafeAnswer(ILogger<SafeAnswer> logger)
{
    public async Task<IResult> OfAsync(Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            LogStorage(failure);
            return Problem.Answer(ProblemKind.Unavailable);
        }
        catch (BadHttpRequestException refused)
        {
            var status = refused.StatusCode;
            var kind = status == ProblemKind.TooLarge.Status ? ProblemKind.TooLarge : ProblemKind.BadRequest;
            return Problem.Answer(kind with { Status = status }, refused.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure);
            return Problem.Answer(ProblemKind.Failed);
        }
    }

    [LoggerMessage(LogLevel.Error, "Storage does not answer as it should")]
    private partial void LogStorage(Exception failure);

    [LoggerMessage(LogLevel.Error, "A request failed")]
    private partial void LogFailure(Exception failure);
}

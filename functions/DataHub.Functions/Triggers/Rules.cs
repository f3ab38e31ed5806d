using DataHub.Dictionary;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Every code that a receipt can print.</summary>
public sealed class Rules(DictionaryEndpoint dictionary)
{
    [Function(nameof(Rules))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rules")] HttpRequest request) =>
        dictionary.Rules(request);
}

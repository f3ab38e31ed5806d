using DataHub.Dictionary;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Every dataset, field, rule and code list: a page or JSON.</summary>
public sealed class DictionaryIndex(DictionaryEndpoint dictionary)
{
    [Function(nameof(DictionaryIndex))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dictionary")] HttpRequest request) =>
        dictionary.List(request);
}

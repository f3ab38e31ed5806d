using DataHub.Answers;
using Microsoft.AspNetCore.Http;

namespace DataHub.Datasets;

/// <summary>The public schemas over HTTP.</summary>
public sealed class SchemaEndpoint(DatasetRegistry datasets)
{
    /// <summary><c>GET /api/schemas</c>: every dataset with its name, version and address.</summary>
    public IResult List(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Answer.Json(datasets.All
            .Select(dataset => new
            {
                dataset.Code,
                dataset.Slug,
                dataset.Version,
                dataset.Zh,
                dataset.En,
                dataset.Submitter,
                Period = dataset.PeriodKind.ToString().ToLowerInvariant(),
                Schema = $"/api/schemas/{dataset.Code}",
                Template = $"/api/templates/{dataset.Code}.xlsx",
                Submit = $"/api/submissions/{dataset.Code}",
            })
            .ToList());
    }

    /// <summary><c>GET /api/schemas/{dataset}</c>: the schema file as published.</summary>
    public IResult Get(HttpRequest request, string dataset)
    {
        ArgumentNullException.ThrowIfNull(request);
        return datasets.TryFind(dataset, out var found)
            ? Results.Bytes(found.SchemaJson, "application/schema+json; charset=utf-8")
            : Problem.Answer(ProblemKind.UnknownDataset, dataset);
    }
}

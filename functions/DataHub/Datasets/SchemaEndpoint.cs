using DataHub.Answers;
using Microsoft.AspNetCore.Http;

namespace DataHub.Datasets;

/// <summary>The public schemas over HTTP.</summary>
public sealed class SchemaEndpoint(DatasetRegistry datasets)
{
    /// <summary><c>GET /api/schemas</c>: every dataset with its name, its versions and their addresses.</summary>
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
                Versions = datasets.VersionsOf(dataset.Code).Select(version => new
                {
                    version.Version,
                    version.AcceptedUntil,
                    Schema = $"/api/schemas/{version.Code}?version={version.Version}",
                }),
            })
            .ToList());
    }

    /// <summary>
    /// <c>GET /api/schemas/{dataset}</c>: the schema file as published; the newest, or <c>?version=1.0</c>.
    /// </summary>
    public IResult Get(HttpRequest request, string dataset)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!datasets.TryFind(dataset, out var newest))
        {
            return Problem.Answer(ProblemKind.UnknownDataset, dataset);
        }

        var wanted = request.Asked("version") ?? newest.Version;
        return datasets.VersionsOf(newest.Code).FirstOrDefault(version => version.Version == wanted) is { } found
            ? new PublishedDocument(found.SchemaJson, "application/schema+json; charset=utf-8").Answer(request)
            : Problem.Answer(ProblemKind.NotFound, $"{newest.Code} {wanted}");
    }
}

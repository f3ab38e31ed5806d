using System.Collections.Concurrent;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Dictionary.Pages;
using DataHub.Dictionary.Samples;
using Microsoft.AspNetCore.Http;

namespace DataHub.Dictionary;

/// <summary>
/// The data dictionary, the rules and the samples over HTTP: pages for people, JSON for programs, made once.
/// </summary>
public sealed class DictionaryEndpoint(
    DatasetRegistry datasets, DictionaryContent dictionary, RuleCatalogue rules, SampleShelf samples)
{
    private readonly Lazy<PublishedDocument> _page = new(() => PublishedDocument.Html(DictionaryPage.Of(dictionary)));

    private readonly Lazy<PublishedDocument> _json = new(() => PublishedDocument.Json(new
    {
        dictionary.PlanVersion,
        dictionary.Datasets,
        dictionary.CodeLists,
        Rules = "/api/rules",
    }));

    private readonly Lazy<PublishedDocument> _rulesPage = new(() => PublishedDocument.Html(RulesPage.Of(rules)));

    private readonly Lazy<PublishedDocument> _rulesJson = new(() => PublishedDocument.Json(rules.Groups));

    private readonly ConcurrentDictionary<(string Code, string Kind), PublishedDocument> _ofDatasets = new();

    /// <summary><c>GET /api/dictionary</c>.</summary>
    public IResult List(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (Negotiation.WantsHtml(request) ? _page : _json).Value.Answer(request);
    }

    /// <summary><c>GET /api/rules</c>.</summary>
    public IResult Rules(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (Negotiation.WantsHtml(request) ? _rulesPage : _rulesJson).Value.Answer(request);
    }

    /// <summary><c>GET /api/dictionary/{dataset}</c>.</summary>
    public Task<IResult> GetAsync(HttpRequest request, string dataset, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return AnswerAsync(request, dataset, Negotiation.WantsHtml(request) ? "page" : "entry", cancellation);
    }

    /// <summary><c>GET /api/datasets/{dataset}/samples</c>: payloads and the hub's answers to them.</summary>
    public Task<IResult> SamplesAsync(HttpRequest request, string dataset, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return AnswerAsync(request, dataset, "samples", cancellation);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, string name, string kind, CancellationToken cancellation)
    {
        if (!datasets.TryFind(name, out var dataset))
        {
            return Problem.Answer(ProblemKind.UnknownDataset, name);
        }

        var key = (dataset.Code, kind);
        if (!_ofDatasets.TryGetValue(key, out var document))
        {
            document = _ofDatasets.GetOrAdd(key, await MakeAsync(dataset, kind, cancellation));
        }

        return document.Answer(request);
    }

    private async Task<PublishedDocument> MakeAsync(Dataset dataset, string kind, CancellationToken cancellation)
    {
        var entry = dictionary.Datasets.First(candidate => candidate.Code == dataset.Code);
        var lists = dictionary.ListsOf(entry);
        var answered = await samples.OfAsync(dataset, cancellation);
        return kind switch
        {
            "page" => PublishedDocument.Html(DatasetPage.Of(entry, lists, answered)),
            "entry" => PublishedDocument.Json(new { Dataset = entry, CodeLists = lists.ToList(), Samples = answered }),
            _ => PublishedDocument.Json(new { Dataset = entry.Code, Request = $"POST {entry.Submit}?dryRun=true", Samples = answered }),
        };
    }
}

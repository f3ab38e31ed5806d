using DataHub.Answers;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>A route as it is published. A test compares the list with the functions' own declarations.</summary>
public sealed record PublicRoute
{
    /// <summary>In capitals.</summary>
    public required string Method { get; init; }

    /// <summary>As the function declares it, below <c>/api/</c>.</summary>
    public required string Template { get; init; }

    /// <summary>Unique; generated clients name their methods after it.</summary>
    public required string OperationId { get; init; }

    public required Wording Summary { get; init; }

    public RouteAccess Access { get; init; }

    public IReadOnlyList<RouteParameter> Parameters { get; init; } = [];

    public required IReadOnlyList<RouteAnswer> Answers { get; init; }

    /// <summary>Its own refusals, beside those that go with its access.</summary>
    public IReadOnlyList<ProblemKind> Refusals { get; init; } = [];

    /// <summary>A JSON body as it is sent; null where none is asked for.</summary>
    public string? BodyExample { get; init; }

    /// <summary>Takes rows of a dataset: published once for each, with its schema.</summary>
    public bool TakesRows { get; init; }

    public IEnumerable<ProblemKind> AllRefusals => (Access switch
    {
        RouteAccess.Anyone => Refusals,
        _ => [ProblemKind.NoKey, ProblemKind.Forbidden, ProblemKind.TooFast, .. Refusals, ProblemKind.Failed, ProblemKind.Unavailable],
    }).Distinct();
}

using System.Text.Json.Serialization;
using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Acts;

/// <summary>Someone hands something in, and what the hub should answer.</summary>
internal sealed record Act
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the partner whose key is used, or whose folder it is.</summary>
    public required string Who { get; init; }

    public required ActWay How { get; init; }

    public required string Dataset { get; init; }

    public required string Unit { get; init; }

    /// <summary>Null for a register.</summary>
    public string? Period { get; init; }

    public required string ContentType { get; init; }

    /// <summary>What is sent, relative to the scenario's folder.</summary>
    public required string File { get; init; }

    /// <summary>Path in the drop zone; null for a post.</summary>
    public string? Blob { get; init; }

    /// <summary>What the request's query says.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    public string? IdempotencyKey { get; init; }

    /// <summary>When the same bytes had been sent before.</summary>
    public DateTimeOffset? SameAs { get; init; }

    public required ActOutcome Expect { get; init; }

    /// <summary>Expected HTTP status, where it is not that of the outcome.</summary>
    public int? Status { get; init; }

    /// <summary>Codes of the rules that should speak up.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Expected counts; null where the scenario does not care.</summary>
    public ActRows? Rows { get; init; }

    /// <summary>Whether it comes after its deadline.</summary>
    public bool Late { get; init; }

    /// <summary>What is remarkable about it.</summary>
    public Wording? Note { get; init; }

    [JsonIgnore]
    public bool IsRefusedAtTheDoor => Expect is ActOutcome.Forbidden or ActOutcome.Conflict;
}

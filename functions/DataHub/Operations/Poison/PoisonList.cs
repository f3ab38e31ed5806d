using DataHub.Storage;

namespace DataHub.Operations.Poison;

/// <summary>The poison queues at a glance.</summary>
/// <param name="Counts">How many messages each queue's poison queue holds, about.</param>
/// <param name="Messages">The first of each, at most 32.</param>
public sealed record PoisonList(IReadOnlyDictionary<string, int> Counts, IReadOnlyList<PoisonMessage> Messages);

namespace DataHub.Benchmarks.Validator;

/// <summary>What a large document cost.</summary>
/// <param name="Megabytes">Its size.</param>
/// <param name="MicrosecondsPerItem">The time for each of its items.</param>
/// <param name="AllocatedKilobytes">All memory that was allocated on the way.</param>
internal sealed record LargeDocumentResult(double Megabytes, double MicrosecondsPerItem, long AllocatedKilobytes);

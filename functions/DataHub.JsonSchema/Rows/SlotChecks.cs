using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema.Rows;

/// <summary>What a row's plan says of the slots of a shape.</summary>
internal sealed record SlotChecks(RecordShape Shape, SlotCheck[] Slots);

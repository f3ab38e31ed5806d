using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema.Keywords;

/// <summary>What a schema says of each slot of a shape.</summary>
internal sealed record ShapeBinding(RecordShape Shape, MemberPlan?[] Plans);

namespace DataHub.JsonSchema.Keywords;

/// <summary>A subschema and the way to it from the schema that applies it.</summary>
/// <param name="Node">The subschema.</param>
/// <param name="Segment">Its part of the evaluation path, such as <c>/allOf/0</c>.</param>
internal readonly record struct Applied(SchemaNode Node, string Segment);

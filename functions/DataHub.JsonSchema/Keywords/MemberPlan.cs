namespace DataHub.JsonSchema.Keywords;

/// <summary>What a schema says of one property name: every subschema that applies to its value.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Index">Its place among the names the schema mentions, or -1 for a name only its patterns know.</param>
/// <param name="Applied">
/// The subschemas of <c>properties</c> and <c>patternProperties</c>; none for a name that is only required.
/// </param>
internal sealed record MemberPlan(string Name, int Index, Applied[] Applied);

using DataHub.JsonSchema.Patterns;

namespace DataHub.JsonSchema.Keywords;

/// <summary>One entry of <c>patternProperties</c>.</summary>
internal sealed record PatternMember(EcmaPattern Pattern, Applied Applied);

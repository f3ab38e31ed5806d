namespace DataHub.JsonSchema.Keywords;

/// <summary>How a number must stand to a keyword's operand.</summary>
internal enum NumberRelation
{
    AtLeast,
    AtMost,
    GreaterThan,
    LessThan,
    MultipleOf,
}

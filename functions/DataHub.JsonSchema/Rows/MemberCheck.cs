using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Numbers;
using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema.Rows;

/// <summary>
/// The schema of one member of a row, with what it says of scalars laid out to be checked one after another.
/// </summary>
internal sealed class MemberCheck(SchemaNode node)
{
    private readonly ScalarCheck[]? _scalars = ScalarCheck.AllOf(node);

    /// <summary>Whether a valid value is always a scalar, which the checks decide.</summary>
    public bool TakesScalarsOnly => _scalars is not null && Array.Exists(_scalars, check => check.RefusesContainers);

    public bool Accepts(in Field field, Evaluation evaluation) => field.Kind switch
    {
        FieldKind.Text when _scalars is not null => Accepts(new JsonText(field.Text.Span), evaluation),
        FieldKind.Number when _scalars is not null => Accepts(JsonNumber.Of(field.Number)),
        _ => node.Evaluate(new FieldInstance(field), evaluation, null),
    };

    public bool Accepts(JsonText text, Evaluation evaluation)
    {
        foreach (var check in _scalars!)
        {
            if (!check.Accepts(text, evaluation))
            {
                return false;
            }
        }

        return true;
    }

    public bool Accepts(in JsonNumber number)
    {
        foreach (var check in _scalars!)
        {
            if (!check.Accepts(number))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="literal">Null, true or false.</param>
    public bool Accepts(JsonKind literal) => Array.TrueForAll(_scalars!, check => check.Accepts(literal));
}

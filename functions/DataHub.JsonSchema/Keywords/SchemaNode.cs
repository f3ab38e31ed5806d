using System.Runtime.CompilerServices;
using DataHub.JsonSchema.Compilation;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// One schema of the plan. The compiler fills it once, after making it, because schemas refer to each other in circles;
/// from then on nothing changes.
/// </summary>
internal sealed class SchemaNode(SchemaResource resource, string location)
{
    public SchemaResource Resource { get; } = resource;

    /// <summary>The schema's absolute location, base address and JSON pointer.</summary>
    public string Location { get; } = location;

    /// <summary>Set for the schemas <c>true</c> and <c>false</c>.</summary>
    public bool? Always { get; set; }

    public TypeSet? Types { get; set; }

    public ValueSet[] Values { get; set; } = [];

    public NumberCheck[] Numbers { get; set; } = [];

    public TextCheck[] Texts { get; set; } = [];

    public ObjectRules? Object { get; set; }

    public ArrayRules? Array { get; set; }

    /// <summary><c>$ref</c> and <c>allOf</c>.</summary>
    public Applied[] All { get; set; } = [];

    public Alternatives[] Alternatives { get; set; } = [];

    public (SchemaNode Node, Expectation Expectation)? Not { get; set; }

    public Conditional? Conditional { get; set; }

    public DynamicReference? DynamicReference { get; set; }

    public Applied? UnevaluatedProperties { get; set; }

    public Applied? UnevaluatedItems { get; set; }

    /// <summary>Whether any keyword applies another schema to the same instance.</summary>
    public bool HasInPlace { get; set; }

    /// <summary>
    /// Whether any keyword but <c>$ref</c> and <c>allOf</c> applies another schema to the same instance.
    /// </summary>
    public bool HasOtherInPlace =>
        Alternatives.Length > 0 || Not is not null || Conditional is not null || DynamicReference is not null;

    /// <summary>Whether any keyword may apply another schema.</summary>
    public bool HasSubschemas { get; set; }

    /// <summary>Whether an array can be validated against this schema item by item.</summary>
    public bool CanStreamItems => Array is { CanStream: true } && Values.Length == 0 && !HasInPlace && !Tracks
        && Types?.Includes(JsonKind.Array) != false;

    private bool Tracks => UnevaluatedProperties is not null || UnevaluatedItems is not null;

    public bool Evaluate<T>(in T value, Evaluation evaluation, Evaluated? outer)
        where T : struct, IInstance<T>
    {
        if (Always is { } always)
        {
            return always || evaluation.ReportNever(this, value);
        }

        evaluation.Step();

        // A schema of scalar keywords only applies no other schema, so nothing needs to be kept of the way to it.
        return HasSubschemas ? EvaluateWithin(value, evaluation, outer) : EvaluateHere(value, evaluation, null);
    }

    private bool EvaluateWithin<T>(in T value, Evaluation evaluation, Evaluated? outer)
        where T : struct, IInstance<T>
    {
        var entered = evaluation.Enter(Resource);
        var own = Tracks ? evaluation.RentEvaluated() : null;
        var ok = EvaluateHere(value, evaluation, own ?? outer);
        if (own is not null)
        {
            ok = (ok || !evaluation.Quits) && UnevaluatedRules.Check(this, value, evaluation, own) & ok;
            outer?.Add(own);
            evaluation.Return(own);
        }

        evaluation.Leave(entered);
        return ok;
    }

    private bool EvaluateHere<T>(in T value, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var (ok, kind) = (true, value.Kind);
        if (Types is not null && !Types.Contains(value, kind))
        {
            ok = false;
            if (!evaluation.ReportType(this, Types.Expectation, value))
            {
                return false;
            }
        }

        foreach (var set in Values)
        {
            if (!set.Contains(value))
            {
                ok = false;
                if (!evaluation.Report(this, set.Expectation, value))
                {
                    return false;
                }
            }
        }

        ok &= EvaluateKind(value, kind, evaluation, evaluated);
        return (ok || !evaluation.Quits) && (!HasInPlace || InPlaceRules.Check(this, value, evaluation, evaluated))
            & ok;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool EvaluateKind<T>(in T value, JsonKind kind, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T> => kind switch
        {
            JsonKind.Number => Numbers.Length == 0 || ScalarRules.CheckNumber(this, value, evaluation),
            JsonKind.String => Texts.Length == 0 || ScalarRules.CheckText(this, value, evaluation),
            JsonKind.Object => Object is null || Object.Check(value, this, evaluation, evaluated),
            JsonKind.Array => Array is null || Array.Check(value, this, evaluation, evaluated),
            _ => true,
        };
}

using System.Runtime.CompilerServices;
using DataHub.JsonSchema.Compilation;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// The state of one evaluation: whether errors are collected, how deep it is, which schema resources it went through.
/// It belongs to a <see cref="SchemaErrors"/> and is used again for the next instance.
/// </summary>
internal sealed partial class Evaluation(SchemaErrors errors)
{
    private const int LevelsPerStackCheck = 8;

    private readonly Stack<Evaluated> _spareTrackers = [];
    private int _depth;
    private int _depthLimit;
    private int _stepLimit;
    private int _steps;
    private bool _usesScope;
    private int _apart;

    /// <summary>Where strings are transcoded to UTF-16 for patterns and formats that need it.</summary>
    public char[] Scratch = [];

    /// <summary>Whether errors are collected; otherwise only the verdict counts.</summary>
    public bool Collects { get; private set; }

    /// <summary>Whether the first error ends the evaluation.</summary>
    public bool Quits => !Collects || (errors.Mode == ErrorMode.First && _apart == 0);

    public List<SchemaResource> Scope { get; } = [];

    public void Start(bool collects, int depthLimit, int stepLimit, bool usesScope)
    {
        (Collects, _depthLimit, _stepLimit, _usesScope) = (collects, depthLimit, stepLimit, usesScope);
        (_depth, _steps, _apart) = (0, 0, 0);
        Scope.Clear();
        ClearPaths();
    }

    /// <summary>Counts a schema that is applied.</summary>
    /// <exception cref="EvaluationException">Too many schemas were applied.</exception>
    public void Step()
    {
        if (++_steps > _stepLimit)
        {
            throw OverBudget();
        }
    }

    /// <summary>Enters a schema; the result is for <see cref="Leave"/>.</summary>
    /// <exception cref="EvaluationException">The evaluation is too deep.</exception>
    public bool Enter(SchemaResource resource)
    {
        if (++_depth > _depthLimit
            || (_depth % LevelsPerStackCheck == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw new EvaluationException("depth", $"at most {_depthLimit} levels of schemas and values");
        }

        if (!_usesScope || (Scope.Count > 0 && Scope[^1] == resource))
        {
            return false;
        }

        Scope.Add(resource);
        return true;
    }

    public void Leave(bool entered)
    {
        _depth--;
        if (entered)
        {
            Scope.RemoveAt(Scope.Count - 1);
        }
    }

    public Evaluated RentEvaluated() => _spareTrackers.TryPop(out var spare) ? spare : new Evaluated();

    public void Return(Evaluated evaluated)
    {
        evaluated.Clear();
        _spareTrackers.Push(evaluated);
    }

    /// <summary>
    /// Whether the value is valid, without collecting errors; what a valid schema evaluated is added to the tracker.
    /// </summary>
    public bool Satisfies<T>(SchemaNode node, in T value, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var collects = Collects;
        Collects = false;
        var ok = EvaluateApart(node, value, evaluated);
        Collects = collects;
        return ok;
    }

    /// <summary>Applies a schema to the same instance.</summary>
    public bool Apply<T>(in Applied applied, in T value, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        if (!Collects)
        {
            return applied.Node.Evaluate(value, this, evaluated);
        }

        PushSchema(applied.Segment);
        var ok = applied.Node.Evaluate(value, this, evaluated);
        PopSchema();
        return ok;
    }

    /// <summary>
    /// Applies one of several alternatives: its errors may yet be dropped, so the first does not end the evaluation.
    /// </summary>
    public bool ApplyApart<T>(in Applied applied, in T value, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        PushSchema(applied.Segment);
        _apart++;
        var ok = EvaluateApart(applied.Node, value, evaluated);
        _apart--;
        PopSchema();
        return ok;
    }

    /// <summary>Applies a schema to a member's value.</summary>
    public bool ApplyToMember<T>(in Applied applied, in T value, in Cursor cursor, string? name)
        where T : struct, IInstance<T>
    {
        if (!Collects)
        {
            return applied.Node.Evaluate(value.ValueAt(cursor), this, null);
        }

        PushMember(name ?? value.NameAt(cursor).ToString());
        var ok = Apply(applied, value.ValueAt(cursor), null);
        PopInstance();
        return ok;
    }

    /// <summary>Applies a schema to an item.</summary>
    public bool ApplyToItem<T>(in Applied applied, in T item, int index)
        where T : struct, IInstance<T>
    {
        if (!Collects)
        {
            return applied.Node.Evaluate(item, this, null);
        }

        PushItem(index);
        var ok = Apply(applied, item, null);
        PopInstance();
        return ok;
    }

    /// <summary>Applies <c>propertyNames</c> to a member's name; errors point at the member.</summary>
    public bool ApplyToName<T>(in Applied applied, in T value, in Cursor cursor)
        where T : struct, IInstance<T>
    {
        if (!Collects)
        {
            return applied.Node.Evaluate(value.NameInstanceAt(cursor), this, null);
        }

        PushMember(value.NameAt(cursor).ToString());
        var ok = Apply(applied, value.NameInstanceAt(cursor), null);
        PopInstance();
        return ok;
    }

    private EvaluationException OverBudget() =>
        new("budget", $"at most {_stepLimit} schemas applied in one validation");

    private bool EvaluateApart<T>(SchemaNode node, in T value, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        if (evaluated is null)
        {
            return node.Evaluate(value, this, null);
        }

        var own = RentEvaluated();
        var ok = node.Evaluate(value, this, own);
        if (ok)
        {
            evaluated.Add(own);
        }

        Return(own);
        return ok;
    }
}

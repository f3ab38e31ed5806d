using System.Globalization;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// Of the branches that failed, keeps the errors of the one the author of the value most likely meant: not the one of
/// another type, then not the one whose constants differ, then the one with the fewest errors.
/// </summary>
internal sealed class ClosestBranch(Evaluation evaluation)
{
    private const int WrongType = 1_000_000;
    private const int WrongConstant = 1_000;

    private readonly SchemaErrors _errors = evaluation.Errors;
    private readonly ErrorMark _start = evaluation.Errors.Mark();
    private readonly string _here = evaluation.InstancePointer;
    private ErrorMark _branch;
    private long _score = long.MaxValue;
    private int _closest;

    public void Begin() => _branch = _errors.Mark();

    public void End(int branch)
    {
        var score = ScoreSince(_branch);
        if (score >= _score)
        {
            _errors.Return(_branch);
            return;
        }

        (_score, _closest) = (score, branch);
        _errors.Drop(_start, _branch);
    }

    public void Discard() => _errors.Return(_start);

    public void Keep<T>(SchemaNode node, Expectation none, in T value)
        where T : struct, IInstance<T>
    {
        var mark = _errors.Mark();
        evaluation.Report(node, none.With("closest", _closest.ToString(CultureInfo.InvariantCulture)), value);
        _errors.MoveBack(mark, _start);
    }

    private long ScoreSince(ErrorMark mark)
    {
        var score = (long)_errors.Count - mark.Count;
        foreach (var error in _errors.Since(mark))
        {
            score += Weight(error);
        }

        return score;
    }

    private int Weight(SchemaError error)
    {
        var depth = error.InstancePointer.AsSpan(_here.Length).Count('/');
        return error.Keyword switch
        {
            "type" when depth == 0 => WrongType,
            "const" or "enum" when depth <= 1 => WrongConstant,
            _ => 0,
        };
    }
}

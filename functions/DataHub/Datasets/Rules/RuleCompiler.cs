using System.Linq.Expressions;
using DataHub.Identifiers;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Datasets.Rules;

/// <summary>
/// Turns a rule's expression into a delegate, once. Numbers are <c>decimal?</c>, conditions <c>bool?</c> with the
/// three-valued logic of the language itself, so that a missing value makes a comparison unknown instead of false.
/// </summary>
public sealed class RuleCompiler(IReadOnlyList<Column> columns, Thresholds thresholds)
{
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(Record), "row");
    private static readonly ParameterExpression Environment = Expression.Parameter(typeof(RuleEnvironment), "environment");

    /// <exception cref="RuleSyntaxException">Not of the language, or not a condition.</exception>
    public Func<Record, RuleEnvironment, bool?> Condition(string text)
    {
        var body = Compile(RuleGrammar.Parse(text));
        return body.Type == typeof(bool?)
            ? Expression.Lambda<Func<Record, RuleEnvironment, bool?>>(body, Row, Environment).Compile()
            : throw new RuleSyntaxException($"‘{text}’ is not a condition");
    }

    /// <exception cref="RuleSyntaxException">Not of the language, or not a number.</exception>
    public Func<Record, RuleEnvironment, decimal?> Number(string text)
    {
        var body = Compile(RuleGrammar.Parse(text));
        return body.Type == typeof(decimal?)
            ? Expression.Lambda<Func<Record, RuleEnvironment, decimal?>>(body, Row, Environment).Compile()
            : throw new RuleSyntaxException($"‘{text}’ is not a number");
    }

    private Expression Compile(RuleNode node) => node switch
    {
        RuleNode.Number number => Expression.Constant(number.Value, typeof(decimal?)),
        RuleNode.Text text => Expression.Constant(text.Value.AsMemory(), typeof(ReadOnlyMemory<char>?)),
        RuleNode.Flag flag => Expression.Constant(flag.Value, typeof(bool?)),
        RuleNode.Threshold threshold => thresholds.TryGet(threshold.Id, out var value)
            ? Expression.Constant(value, typeof(decimal?))
            : throw new RuleSyntaxException($"the plan has no threshold ${threshold.Id}"),
        RuleNode.Name name => FieldAccess(ColumnOf(name.Path)),
        RuleNode.Negate negate => Expression.Negate(Compile(negate.Operand)),
        RuleNode.Not not => Expression.Not(Compile(not.Operand)),
        RuleNode.In membership => membership.Choices
            .Select(choice => Compare("==", membership.Value, choice))
            .Aggregate(Expression.Or),
        RuleNode.Call call => Call(call),
        RuleNode.Binary binary => Binary(binary),
        _ => throw new RuleSyntaxException($"unknown construct {node}"),
    };

    private Expression Binary(RuleNode.Binary node) => node.Operator switch
    {
        "and" => Expression.And(Compile(node.Left), Compile(node.Right)),
        "or" => Expression.Or(Compile(node.Left), Compile(node.Right)),
        "+" => Expression.Add(Compile(node.Left), Compile(node.Right)),
        "-" => Expression.Subtract(Compile(node.Left), Compile(node.Right)),
        "*" => Expression.Multiply(Compile(node.Left), Compile(node.Right)),
        "/" => CallOf(nameof(RuleFunctions.Divide), Compile(node.Left), Compile(node.Right)),
        _ => Compare(node.Operator, node.Left, node.Right),
    };

    private Expression Compare(string comparison, RuleNode leftNode, RuleNode rightNode)
    {
        var (left, right) = (Compile(leftNode), Compile(rightNode));
        if (left.Type != right.Type)
        {
            throw new RuleSyntaxException($"{leftNode} and {rightNode} cannot be compared: they are of different kinds");
        }

        if (left.Type == typeof(ReadOnlyMemory<char>?))
        {
            left = CallOf(nameof(RuleFunctions.CompareText), left, right);
            right = Expression.Constant(0, typeof(int?));
        }
        else if (left.Type == typeof(bool?))
        {
            var same = CallOf(nameof(RuleFunctions.SameFlag), left, right);
            return comparison switch
            {
                "==" => same,
                "!=" => Expression.Not(same),
                _ => throw new RuleSyntaxException($"truth values have no order: {comparison}"),
            };
        }

        return comparison switch
        {
            "<" => Expression.LessThan(left, right, liftToNull: true, null),
            "<=" => Expression.LessThanOrEqual(left, right, liftToNull: true, null),
            ">" => Expression.GreaterThan(left, right, liftToNull: true, null),
            ">=" => Expression.GreaterThanOrEqual(left, right, liftToNull: true, null),
            "==" => Expression.Equal(left, right, liftToNull: true, null),
            _ => Expression.NotEqual(left, right, liftToNull: true, null),
        };
    }

    private Expression Call(RuleNode.Call call)
    {
        Expression Argument(int index) => Compile(call.Arguments[index]);
        Expression Of(string function, Column column, params Expression[] more) =>
            CallOf(function, [Row, Expression.Constant(column.Slot), Expression.Constant(column.MemberSlot), .. more]);
        Expression OfField(string function, params Expression[] more) =>
            Of(function, ColumnOf(((RuleNode.Name)call.Arguments[0]).Path), more);

        return (call.Function, call.Arguments) switch
        {
            ("near", { Count: 4 }) =>
                CallOf(nameof(RuleFunctions.Near), Argument(0), Argument(1), Argument(2), Argument(3)),
            ("between", { Count: 3 }) => CallOf(nameof(RuleFunctions.Between), Argument(0), Argument(1), Argument(2)),
            ("days", { Count: 2 }) => CallOf(nameof(RuleFunctions.Days), Argument(0), Argument(1)),
            ("price_min", { Count: 1 }) => CallOf(nameof(RuleFunctions.PriceMin), Environment, Argument(0)),
            ("price_max", { Count: 1 }) => CallOf(nameof(RuleFunctions.PriceMax), Environment, Argument(0)),
            ("workdays", { Count: 2 }) =>
                CallOf(nameof(RuleFunctions.Workdays), Environment, Argument(0), Argument(1)),
            ("years", { Count: 2 }) => CallOf(nameof(RuleFunctions.Years), Argument(0), Argument(1)),
            ("minutes", { Count: 2 }) => CallOf(nameof(RuleFunctions.Minutes), Argument(0), Argument(1)),
            ("date", { Count: 1 }) => CallOf(nameof(RuleFunctions.DateInBeijing), Argument(0)),
            ("prefix", { Count: 2 }) => CallOf(nameof(RuleFunctions.Prefix), Argument(0), Argument(1)),
            ("is", [_, RuleNode.Text format]) => CallOf(nameof(RuleFunctions.Is), Argument(0), CheckOf(format.Value)),
            ("hazardous", { Count: 1 }) => CallOf(nameof(RuleFunctions.Hazardous), Environment, Argument(0)),
            ("piece_min", { Count: 1 }) => CallOf(nameof(RuleFunctions.PieceMin), Environment, Argument(0)),
            ("piece_max", { Count: 1 }) => CallOf(nameof(RuleFunctions.PieceMax), Environment, Argument(0)),
            ("default", { Count: 2 }) => CallOf(nameof(RuleFunctions.Default), Argument(0), Argument(1)),
            ("sum", [RuleNode.Name list]) => Of(nameof(RuleFunctions.SumAt), MemberOf(list.Path)),
            ("classes", [RuleNode.Name]) => OfField(nameof(RuleFunctions.ClassesAt)),
            ("contains", [RuleNode.Name, _]) => OfField(nameof(RuleFunctions.ContainsAt), Argument(1)),
            ("now", { Count: 0 }) => CallOf(nameof(RuleFunctions.Now), Environment),
            ("today", { Count: 0 }) => CallOf(nameof(RuleFunctions.Today), Environment),
            ("present", [RuleNode.Name]) => OfField(nameof(RuleFunctions.PresentAt)),
            ("count", [RuleNode.Name]) => OfField(nameof(RuleFunctions.CountAt)),
            _ => throw new RuleSyntaxException($"no function {call.Function} takes {call.Arguments.Count} such arguments"),
        };
    }

    private static MethodCallExpression FieldAccess(Column column) => CallOf(
        column.Type switch
        {
            ColumnType.Number or ColumnType.Integer => nameof(RuleFunctions.NumberAt),
            ColumnType.Boolean => nameof(RuleFunctions.FlagAt),
            ColumnType.Text or ColumnType.Date or ColumnType.Month or ColumnType.Instant => nameof(RuleFunctions.TextAt),
            _ => throw new RuleSyntaxException($"{column.Name} is a list: use count(…), sum(…) or present(…)"),
        },
        Row,
        Expression.Constant(column.Slot),
        Expression.Constant(column.MemberSlot));

    private static MethodCallExpression CallOf(string function, params Expression[] arguments)
    {
        try
        {
            return Expression.Call(typeof(RuleFunctions).GetMethod(function)!, arguments);
        }
        catch (ArgumentException wrongKind)
        {
            throw new RuleSyntaxException($"{function} is given an argument of another kind", wrongKind);
        }
    }

    private static ConstantExpression CheckOf(string format) => IdentifierFormats.Find(format) is { } check
        ? Expression.Constant(check)
        : throw new RuleSyntaxException($"‘{format}’ is no format of identifiers");

    private Column MemberOf(string path) =>
        columns.SelectMany(column => column.Members).FirstOrDefault(member => member.Name == path)
        ?? throw new RuleSyntaxException($"there is no list with the member {path}");

    private Column ColumnOf(string path) =>
        columns.FirstOrDefault(column => column.Name == path)
        ?? throw new RuleSyntaxException($"there is no field {path}");
}

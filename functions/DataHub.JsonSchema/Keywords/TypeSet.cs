using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>The keyword <c>type</c>.</summary>
internal sealed class TypeSet
{
    private const int Integer = 1 << 7;
    private const int AnyNumber = 1 << (int)JsonKind.Number;

    private readonly int _bits;

    public TypeSet(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            _bits |= BitsOf(name);
        }

        Expectation = Expectation.Of("type", string.Join(" or ", names), ("expected", string.Join(", ", names)));
    }

    public Expectation Expectation { get; }

    /// <summary>Whether <c>integer</c> is one of the types.</summary>
    public bool IncludesIntegers => (_bits & Integer) != 0;

    public static string NameOf<T>(in T value)
        where T : struct, IInstance<T> => value.Kind switch
        {
            JsonKind.Null => "null",
            JsonKind.False or JsonKind.True => "boolean",
            JsonKind.Number => value.Number.IsInteger ? "integer" : "number",
            JsonKind.String => "string",
            JsonKind.Object => "object",
            _ => "array",
        };

    public bool Includes(JsonKind kind) => (_bits & (1 << (int)kind)) != 0;

    /// <summary>Whether a value, whose kind is known already, is of one of the types.</summary>
    public bool Contains<T>(in T value, JsonKind kind)
        where T : struct, IInstance<T> =>
        Includes(kind) || (kind == JsonKind.Number && IncludesIntegers && value.Number.IsInteger);
    private static int BitsOf(string name) => name switch
    {
        "null" => 1 << (int)JsonKind.Null,
        "boolean" => (1 << (int)JsonKind.False) | (1 << (int)JsonKind.True),
        "number" => AnyNumber,
        "integer" => Integer,
        "string" => 1 << (int)JsonKind.String,
        "object" => 1 << (int)JsonKind.Object,
        "array" => 1 << (int)JsonKind.Array,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such type."),
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DataHub.Plan.Loading;

/// <summary>
/// One JSON file of a plan. Every member that is missing, misshapen or unknown becomes a problem instead of an
/// exception, so that one run finds them all.
/// </summary>
internal sealed class PlanFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    private readonly string _name;
    private readonly List<string> _problems;
    private readonly JsonObject _members;

    private PlanFile(string name, List<string> problems, JsonObject members) =>
        (_name, _problems, _members) = (name, problems, members);

    /// <summary>Whether nothing was found wrong so far.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Opens a file; one that cannot be read is a problem and has no members.</summary>
    public static PlanFile Open(string directory, string name, List<string> problems)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(directory, name));
            var strict = new JsonDocumentOptions { AllowDuplicateProperties = false };
            if (JsonNode.Parse(text, documentOptions: strict) is JsonObject members)
            {
                return new PlanFile(name, problems, members);
            }

            problems.Add($"{name}: is no JSON object");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            problems.Add($"{name}: {e.Message}");
        }

        // Its members cannot be told: they are not reported as missing one by one.
        return new PlanFile(name, [], []) { IsSound = false };
    }

    public void Fault(string problem)
    {
        _problems.Add($"{_name}: {problem}");
        IsSound = false;
    }

    /// <summary>Reports a fault unless the condition holds.</summary>
    public void Must(bool holds, string problem)
    {
        if (!holds)
        {
            Fault(problem);
        }
    }

    /// <summary>Reports keys that more than one item has.</summary>
    public void Unique<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, string what)
    {
        foreach (var twice in items.GroupBy(key).Where(group => group.Skip(1).Any()))
        {
            Fault($"{what} ‘{twice.Key}’ is there more than once");
        }
    }

    /// <summary>Reports names that more than one item lays claim to.</summary>
    public void Unambiguous<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> namesOf)
        where T : class
    {
        foreach (var name in new NameIndex<T>(items, namesOf).Clashes)
        {
            Fault($"the name ‘{name}’ means more than one of them");
        }
    }

    /// <summary>A member of the file; a default value, and a problem, when it is missing or misshapen.</summary>
    public T? Value<T>(string member) => Take(member) is { } node ? Read<T>(member, node) : default;

    /// <summary>A member that lists items: those that could be read.</summary>
    public List<T> List<T>(string member)
        where T : class
    {
        var items = new List<T>();
        var node = Take(member);
        var list = node as JsonArray ?? [];
        Must(node is null or JsonArray, $"‘{member}’ is no list");
        for (var index = 0; index < list.Count; index++)
        {
            if (Read<T>($"{member}[{index}]", list[index]) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>Ends the reading: a member nobody asked for is a problem, most likely a slip of the pen.</summary>
    public void Close()
    {
        foreach (var (member, _) in _members)
        {
            Fault($"‘{member}’ is unknown");
        }
    }

    private JsonNode? Take(string member)
    {
        _members.Remove(member, out var node);
        Must(node is not null, $"‘{member}’ is missing");
        return node;
    }

    private T? Read<T>(string place, JsonNode? node)
    {
        try
        {
            return HoldsNull(node)
                ? throw new JsonException("must not be null, nor list a null")
                : node.Deserialize<T>(Options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Fault($"{place}: {e.Message}");
            return default;
        }
    }

    // The serializer holds members to their nullability, but not the items of a list.
    private static bool HoldsNull(JsonNode? node) => node switch
    {
        null => true,
        JsonArray items => items.Any(HoldsNull),
        JsonObject members => members.Any(member => member.Value is JsonArray && HoldsNull(member.Value)),
        _ => false,
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DataHub.Intake.Receipts;

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
    private readonly List<PlanFault> _faults;
    private readonly JsonObject _members;
    private readonly bool _isMisshapen;

    private PlanFile(string name, List<PlanFault> faults, JsonObject members, bool isMisshapen) =>
        (_name, _faults, _members, _isMisshapen, IsSound) = (name, faults, members, isMisshapen, !isMisshapen);

    /// <summary>Whether nothing was found wrong so far.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Opens a file and checks its form; one that cannot be read is a fault and has no members.</summary>
    /// <param name="content">Null when the plan has no such file.</param>
    public static PlanFile Open(string name, byte[]? content, List<PlanFault> faults)
    {
        if (content is null)
        {
            return Unreadable(name, faults, new Wording("缺少这个文件", "the file is missing"));
        }

        try
        {
            var strict = new JsonDocumentOptions { AllowDuplicateProperties = false };
            if (JsonNode.Parse(content, documentOptions: strict) is JsonObject members)
            {
                var misshapen = faults.Count;
                faults.AddRange(PlanSchemas.FaultsOf(name, content));
                return new PlanFile(name, faults, members, faults.Count > misshapen);
            }

            return Unreadable(name, faults, new Wording("不是 JSON 对象", "is no JSON object"));
        }
        catch (JsonException e)
        {
            return Unreadable(name, faults, new Wording($"不是正确的 JSON：{e.Message}", e.Message));
        }
    }

    public void Fault(string zh, string en)
    {
        _faults.Add(new PlanFault(_name, "", new Wording(zh, en)));
        IsSound = false;
    }

    /// <summary>Reports a fault unless the condition holds.</summary>
    public void Must(bool holds, string zh, string en)
    {
        if (!holds)
        {
            Fault(zh, en);
        }
    }

    /// <summary>Reports keys that more than one item has.</summary>
    public void Unique<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, string zh, string en)
    {
        foreach (var twice in items.GroupBy(key).Where(group => group.Skip(1).Any()))
        {
            Fault($"{zh}“{twice.Key}”重复", $"{en} ‘{twice.Key}’ is there more than once");
        }
    }

    /// <summary>Reports names that more than one item lays claim to.</summary>
    public void Unambiguous<T>(IEnumerable<T> items, Func<T, IEnumerable<string>> namesOf)
        where T : class
    {
        foreach (var name in new NameIndex<T>(items, namesOf).Clashes)
        {
            Fault($"名称“{name}”指代不唯一", $"the name ‘{name}’ means more than one of them");
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
        Misshapen(node is null or JsonArray, member, "不是列表", "is no list");
        for (var index = 0; index < list.Count; index++)
        {
            if (Read<T>($"{member}/{index}", list[index]) is { } item)
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
            Misshapen(false, member, "没有这一项", "is unknown");
        }
    }

    // Its members cannot be told: they are not reported as missing one by one.
    private static PlanFile Unreadable(string name, List<PlanFault> faults, Wording why)
    {
        faults.Add(new PlanFault(name, "", why));
        return new PlanFile(name, [], [], isMisshapen: true);
    }

    // What the schema has said is not said again in the serializer's words.
    private void Misshapen(bool holds, string place, string zh, string en)
    {
        if (!holds && !_isMisshapen)
        {
            _faults.Add(new PlanFault(_name, "/" + place, new Wording(zh, en)));
        }

        IsSound &= holds;
    }

    private JsonNode? Take(string member)
    {
        _members.Remove(member, out var node);
        Misshapen(node is not null, member, "缺少这一项", "is missing");
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
            Misshapen(false, place, e.Message, e.Message);
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

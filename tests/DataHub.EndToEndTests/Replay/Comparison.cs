using System.Text.Json;

namespace DataHub.EndToEndTests.Replay;

/// <summary>Holds expected figures against a piece of a bulletin's JSON.</summary>
internal sealed class Comparison
{
    // Quotients are rounded at the last of 28 digits, here and there in another order.
    private const decimal Tolerance = 1e-15m;

    public List<string> Differences { get; } = [];

    public int Compared { get; private set; }

    public void Of(string where, Dictionary<string, object?> expected, JsonElement found)
    {
        foreach (var (path, value) in expected)
        {
            Compared++;
            var element = Find(found, path);
            if (!Same(value, element))
            {
                Differences.Add($"{where} {path}: expected {value ?? "null"}, found {element?.GetRawText() ?? "null"}");
            }
        }
    }

    private static bool Same(object? expected, JsonElement? found) => (expected, found?.ValueKind) switch
    {
        (null, null or JsonValueKind.Null) => true,
        (decimal number, JsonValueKind.Number) => Math.Abs(number - found!.Value.GetDecimal()) <= Tolerance,
        (bool flag, JsonValueKind.True or JsonValueKind.False) => flag == found!.Value.GetBoolean(),
        (DateTimeOffset instant, JsonValueKind.String) => instant == found!.Value.GetDateTimeOffset(),
        (string text, JsonValueKind.String) => text == found!.Value.GetString(),
        _ => false,
    };

    private static JsonElement? Find(JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (!element.TryGetProperty(step, out element))
            {
                return null;
            }
        }

        return element;
    }
}

using System.Text.Json;

namespace DataHub.EndToEndTests.Replay;

/// <summary>One run of the replay over some months, and the oracles that know what was told in it.</summary>
public abstract class ReplayedMonths(IReadOnlyList<string> months) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("replay-").FullName;

    private RegisterOracle _registers = null!;

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public string Page { get; private set; } = "";

    internal Told Told { get; private set; } = null!;

    internal Oracle Oracle { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        (ExitCode, Output, Errors) = await HubCommand.RunAsync("replay", $"{months[0]}..{months[^1]}", "--seed", "2023", "--out", _folder);
        Page = File.ReadAllText(PathOf("index.html"));
        Told = Told.Read(PathOf("truth.json"));
        var days = new OfficeDays(Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023", "calendar"));
        (Oracle, _registers) = (new Oracle(Told, days), new RegisterOracle(Told, days));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>The bulletins of a month, the first version first.</summary>
    public List<string> Versions(string month) =>
        [.. Directory.GetFiles(PathOf($"bulletins/{month}"), "*.json").OrderBy(AsOf)];

    public static DateTimeOffset AsOf(string file)
    {
        using var bulletin = JsonDocument.Parse(File.ReadAllBytes(file));
        return bulletin.RootElement.GetProperty("asOf").GetDateTimeOffset();
    }

    /// <summary>Holds every figure counted from registers and records, of every version, against the oracle.</summary>
    public void CompareRegisters()
    {
        var comparison = new Comparison();
        foreach (var (month, file) in months.SelectMany(month => Versions(month).Select(file => (month, file))))
        {
            using var bulletin = JsonDocument.Parse(File.ReadAllBytes(file));
            var (root, where) = (bulletin.RootElement, $"{month} {Path.GetFileName(file)}");
            var asOf = root.GetProperty("asOf").GetDateTimeOffset();
            var city = root.GetProperty("city");
            comparison.Of($"{where} city", _registers.City(month, asOf), city);
            foreach (var (code, handedIn) in _registers.HandedIn(month, asOf))
            {
                var duty = city.GetProperty("duties").EnumerateArray().Single(duty => duty.GetProperty("code").GetString() == code);
                comparison.Of($"{where} {code}", new Dictionary<string, object?> { ["handedIn"] = handedIn }, duty);
            }

            foreach (var unit in Told.Units)
            {
                var line = root.GetProperty("units").EnumerateArray().Single(line => line.GetProperty("unit").GetString() == unit);
                var expected = _registers.Unit(unit, month, asOf).ToDictionary(figure => $"indicators.{figure.Key}", figure => (object?)figure.Value);
                comparison.Of($"{where} {unit}", expected, line);
            }
        }

        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Compared > months.Count * Told.Units.Count * 30);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataHub.Plan.Sources;

/// <summary>The bytes of a plan's files, by name relative to its folder, such as <c>calendar/2025.json</c>.</summary>
public sealed class PlanContent
{
    private const int ShortHash = 8;

    private readonly SortedDictionary<string, (byte[] Bytes, PlanFileOrigin Origin)> _files =
        new(StringComparer.Ordinal);

    private PlanContent(string origin) => Origin = origin;

    /// <summary>Where it was read from, for messages.</summary>
    public string Origin { get; }

    /// <summary>Every file's name, in order.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>Whether a file is not the one that came with the program.</summary>
    public bool IsOverridden => _files.Values.Any(file => file.Origin == PlanFileOrigin.Override);

    /// <summary>SHA-256 over the names and bytes of all files, hexadecimal.</summary>
    public string Hash => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', _files.Select(file => $"{file.Key} {Hex(SHA256.HashData(file.Value.Bytes))}")))));

    /// <summary>
    /// What the plan's version carries beside its number, such as <c>+3f2a91c0</c>: two plans of one version that
    /// differ are told apart. Empty for the plan as it came with the program.
    /// </summary>
    public string VersionMark => IsOverridden ? "+" + Hash[..ShortHash] : "";

    /// <summary>The files with their origin, SHA-256 and size.</summary>
    public IReadOnlyList<PlanFileInfo> Files =>
    [
        .. _files.Select(file => new PlanFileInfo(
            file.Key, file.Value.Origin, Hex(SHA256.HashData(file.Value.Bytes)), file.Value.Bytes.Length)),
    ];

    /// <exception cref="PlanException">There is no such folder.</exception>
    public static PlanContent OfFolder(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new PlanException(
                directory, [new PlanFault(directory, "", new("没有这个文件夹", "the folder does not exist"))]);
        }

        var content = new PlanContent(directory);
        foreach (var path in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(directory, path).Replace(Path.DirectorySeparatorChar, '/');
            content._files[name] = (File.ReadAllBytes(path), PlanFileOrigin.Packaged);
        }

        return content;
    }

    /// <summary>This plan with other files put in the place of its own, or added to them.</summary>
    public PlanContent With(IReadOnlyDictionary<string, byte[]> overrides)
    {
        var content = new PlanContent(string.Create(
            CultureInfo.InvariantCulture, $"{Origin} + {overrides.Count} override(s)"));
        foreach (var (name, file) in _files)
        {
            content._files[name] = file;
        }

        foreach (var (name, bytes) in overrides)
        {
            var same = _files.TryGetValue(name, out var packaged) && packaged.Bytes.AsSpan().SequenceEqual(bytes);
            content._files[name] = same ? packaged : (bytes, PlanFileOrigin.Override);
        }

        return content;
    }

    /// <summary>A file's bytes; null when there is none of that name.</summary>
    public byte[]? Find(string name) => _files.TryGetValue(name, out var file) ? file.Bytes : null;

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}

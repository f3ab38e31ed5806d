using System.IO.Compression;
using System.Xml;

namespace DataHub.Intake.Reading;

/// <summary>
/// The parts of a workbook's archive and the relations between them. Read directly, not through the library: it refuses
/// whole workbooks for one malformed hyperlink, and its cell reader costs several times what the XML reader does.
/// External relations are never followed, document types are refused.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(Stream stream)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in _zip.Entries)
        {
            _entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        }
    }

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Bytes of a part, as the archive states them; 0 when there is none.</summary>
    public long SizeOf(string part) => _entries.GetValueOrDefault(part)?.Length ?? 0;

    /// <summary>An XML reader that stops where the part's stated size ends: an archive can lie about it.</summary>
    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public XmlReader Open(string part, XmlNameTable? names = null)
    {
        var entry = _entries.GetValueOrDefault(part) ?? throw new InvalidDataException($"The part {part} is missing.");
        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            MaxCharactersInDocument = Math.Max(1, entry.Length),
            NameTable = names,
        });
    }

    /// <summary>What a part refers to within the archive, by relation id.</summary>
    public IReadOnlyDictionary<string, XlsxRelation> RelationsOf(string part)
    {
        var relations = new Dictionary<string, XlsxRelation>(StringComparer.Ordinal);
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        var list = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!Has(list))
        {
            return relations;
        }

        using var xml = Open(list);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                && xml.GetAttribute("TargetMode") != "External")
            {
                relations[xml.GetAttribute("Id") ?? ""] = new XlsxRelation(
                    xml.GetAttribute("Type") ?? "", Resolve(folder, xml.GetAttribute("Target") ?? ""));
            }
        }

        return relations;
    }

    public void Dispose() => _zip.Dispose();

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        var whole = target.StartsWith('/') ? target : folder + target;
        foreach (var step in whole.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not "." and not "..")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}

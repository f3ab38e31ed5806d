using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace DataHub.Tests.Intake.Reading;

/// <summary>
/// Builds .xlsx files from raw XML, so that a test can write what no library would: wrong, odd or hostile parts.
/// Styles:
/// 0 general, 1 date, 2 percent, 3 accounting, 4 custom Chinese date, 5 date with time.
/// </summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly Dictionary<string, byte[]> _extra = [];
    private readonly List<string> _strings = [];

    public bool Is1904 { get; init; }

    public Workbook Sheet(string name, params string[] rows) => SheetWith(name, "visible", "", rows);

    public Workbook SheetWith(string name, string state, string afterData, params string[] rows)
    {
        _sheets.Add((name, state,
            $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData>{afterData}</worksheet>"));
        return this;
    }

    public Workbook RawSheet(string name, string xml)
    {
        _sheets.Add((name, "visible", xml));
        return this;
    }

    public Workbook Part(string path, byte[] content)
    {
        _extra[path] = content;
        return this;
    }

    /// <summary>A relation that is no address: libraries refuse the whole workbook for it.</summary>
    public Workbook WithBrokenHyperlink() => Part("xl/worksheets/_rels/sheet1.xml.rels", Encoding.UTF8.GetBytes(
        Rels([("r1", "hyperlink", "mailto:a b@@", true)])));

    public string Shared(string xml)
    {
        _strings.Add($"<si>{xml}</si>");
        return (_strings.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A row of inline texts; cells that begin with &lt; are XML of their own and must state their place.
    /// </summary>
    public static string Row(int number, params string[] cells)
    {
        var xml = new StringBuilder($"<row r=\"{number}\">");
        for (var at = 0; at < cells.Length; at++)
        {
            xml.Append(cells[at] switch
            {
                "" => "",
                ['<', ..] => cells[at],
                _ => $"<c r=\"{Letter(at)}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                    + $"{SecurityElement.Escape(cells[at])}</t></is></c>",
            });
        }

        return xml.Append("</row>").ToString();
    }

    public static string Number(string reference, string value, int style = 0) =>
        $"<c r=\"{reference}\" s=\"{style}\"><v>{value}</v></c>";

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", Rels([("rId1", "officeDocument", "xl/workbook.xml", false)]));
            Write(zip, "xl/workbook.xml", Book());
            Write(zip, "xl/_rels/workbook.xml.rels", Rels([
                .. _sheets.Select((_, at) => ($"s{at}", "worksheet", $"worksheets/sheet{at + 1}.xml", false)),
                ("st", "styles", "styles.xml", false), ("ss", "sharedStrings", "sharedStrings.xml", false),
                ("ex", "externalLinkPath", "file:///etc/passwd", true)]));
            Write(zip, "xl/styles.xml", Styles());
            Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_strings)}</sst>");
            for (var at = 0; at < _sheets.Count; at++)
            {
                Write(zip, $"xl/worksheets/sheet{at + 1}.xml", _sheets[at].Xml);
            }

            foreach (var (path, content) in _extra)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static string Letter(int index) => index < 26
        ? ((char)('A' + index)).ToString()
        : Letter(index / 26 - 1) + Letter(index % 26);

    private static void Write(ZipArchive zip, string path, string xml)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }

    private static string Rels(IEnumerable<(string Id, string Kind, string Target, bool External)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(relation =>
            $"<Relationship Id=\"{relation.Id}\" Type=\"{Relations}/{relation.Kind}\" Target=\"{relation.Target}\""
            + (relation.External ? " TargetMode=\"External\"/>" : "/>")))
        + "</Relationships>";

    private string Book() =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(Is1904 ? 1 : 0)}\"/><sheets>"
        + string.Concat(_sheets.Select((sheet, at) =>
            $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" state=\"{sheet.State}\" r:id=\"s{at}\"/>"))
        + "</sheets></workbook>";

    private string ContentTypes()
    {
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/>"
            + $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Type}.sharedStrings+xml\"/>"
            + string.Concat(_sheets.Select((_, at) =>
                $"<Override PartName=\"/xl/worksheets/sheet{at + 1}.xml\" ContentType=\"{Type}.worksheet+xml\"/>"))
            + "</Types>";
    }

    private static string Styles() =>
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"3\">"
        + "<numFmt numFmtId=\"164\" formatCode=\"_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ \"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"0.00&quot;days&quot;\"/></numFmts>"
        + "<fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"7\"><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"22\"/>"
        + "<xf numFmtId=\"166\"/></cellXfs></styleSheet>";
}

using System.Xml;

namespace DataHub.Intake.Reading;

/// <summary>An opened workbook: its sheets, styles, date system and shared strings.</summary>
internal sealed class XlsxWorkbook : IDisposable
{
    private readonly XlsxPackage _package;

    private XlsxWorkbook(XlsxPackage package) => _package = package;

    public List<XlsxSheetEntry> Sheets { get; } = [];

    /// <summary>Whether dates count from 1904, as old Excel for Mac did.</summary>
    public bool Is1904 { get; private set; }

    public XlsxStyles Styles { get; private set; } = new();

    public SharedStrings Strings { get; private set; } = new();

    public static XlsxWorkbook Open(Stream stream)
    {
        var workbook = new XlsxWorkbook(new XlsxPackage(stream));
        try
        {
            workbook.Load();
            return workbook;
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    public XlsxSheetScanner Scan(XlsxSheetEntry sheet) => new(this, names => _package.Open(sheet.Part, names));

    /// <summary>Bytes of the sheet's XML, as the archive states them.</summary>
    public long SizeOf(XlsxSheetEntry sheet) => _package.SizeOf(sheet.Part);

    public void Dispose()
    {
        Strings.Dispose();
        _package.Dispose();
    }

    private void Load()
    {
        var main = _package.RelationsOf("").Values.FirstOrDefault(relation => relation.Is("officeDocument")).Target
            ?? "xl/workbook.xml";
        var relations = _package.RelationsOf(main);
        LoadSheets(main, relations);
        if (PartOf("styles") is { } styles)
        {
            using var xml = _package.Open(styles);
            Styles = XlsxStyles.Read(xml);
        }

        if (PartOf("sharedStrings") is { } strings)
        {
            using var xml = _package.Open(strings);
            Strings.Read(xml);
        }

        string? PartOf(string kind)
        {
            var part = relations.Values.FirstOrDefault(relation => relation.Is(kind)).Target;
            return part is not null && _package.Has(part) ? part : null;
        }
    }

    private void LoadSheets(string main, IReadOnlyDictionary<string, XlsxRelation> relations)
    {
        using var xml = _package.Open(main);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                Is1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            }
            else if (xml.LocalName == "sheet" && relations.TryGetValue(RelationId(xml), out var relation)
                && relation.Is("worksheet") && _package.Has(relation.Target))
            {
                var state = xml.GetAttribute("state");
                Sheets.Add(new XlsxSheetEntry(
                    xml.GetAttribute("name") ?? "", state is "hidden" or "veryHidden", relation.Target));
            }
        }
    }

    /// <summary>The attribute’s namespace differs between the transitional and the strict form of the format.</summary>
    private static string RelationId(XmlReader sheet)
    {
        var id = "";
        while (sheet.MoveToNextAttribute())
        {
            id = sheet.LocalName == "id" && sheet.NamespaceURI.Length > 0 ? sheet.Value : id;
        }

        sheet.MoveToElement();
        return id;
    }
}

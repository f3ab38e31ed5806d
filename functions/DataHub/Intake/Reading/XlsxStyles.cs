using System.Globalization;
using System.Xml;

namespace DataHub.Intake.Reading;

/// <summary>The number format of each cell style (ECMA-376 part 1, 18.8.30 for the built-in ones).</summary>
internal sealed class XlsxStyles
{
    private const int MaxStyles = 65_536;

    private readonly List<XlsxNumberFormat> _byStyle = [];

    public XlsxNumberFormat FormatOf(int style) =>
        (uint)style < (uint)_byStyle.Count ? _byStyle[style] : XlsxNumberFormat.Number;

    public static XlsxStyles Read(XmlReader xml)
    {
        var styles = new XlsxStyles();
        var custom = new Dictionary<int, XlsxNumberFormat>();
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                custom[IntOf(xml, "numFmtId")] = KindOf(xml.GetAttribute("formatCode") ?? "");
            }
            else if (inCellFormats && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf"
                && styles._byStyle.Count < MaxStyles)
            {
                var id = IntOf(xml, "numFmtId");
                styles._byStyle.Add(custom.TryGetValue(id, out var kind) ? kind : BuiltIn(id));
            }
        }

        return styles;
    }

    /// <summary>By the letters outside quotes and brackets: y, m, d, h, s make a date, % a share.</summary>
    internal static XlsxNumberFormat KindOf(string formatCode)
    {
        var code = formatCode.Split(';')[0];
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = EndOf(code, at, '"');
                    break;
                case '[' when at + 1 < code.Length && code[at + 1] is not ('h' or 'H' or 'm' or 'M' or 's' or 'S'):
                    at = EndOf(code, at, ']');
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '%':
                    return XlsxNumberFormat.Percent;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                case 'e' when !IsExponent(code, at):
                    return XlsxNumberFormat.Date;
            }
        }

        return XlsxNumberFormat.Number;
    }

    private static bool IsExponent(string code, int at) => code[at] == 'e' && at > 0 && code[at - 1] is '0' or '#';

    private static int EndOf(string code, int at, char end)
    {
        var found = code.IndexOf(end, at + 1);
        return found < 0 ? code.Length : found;
    }

    private static XlsxNumberFormat BuiltIn(int id) => id switch
    {
        9 or 10 => XlsxNumberFormat.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => XlsxNumberFormat.Date,
        _ => XlsxNumberFormat.Number,
    };

    private static int IntOf(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : -1;
}

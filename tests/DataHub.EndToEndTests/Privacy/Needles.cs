using System.Text;

namespace DataHub.EndToEndTests.Privacy;

/// <summary>The planted values in every form in which bytes may hold them.</summary>
internal sealed class Needles
{
    private readonly List<(string Value, string Form, byte[] Bytes)> _needles = [];
    private readonly HashSet<string> _ofValue = [];

    public Needles(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            _ofValue.Clear();
            var (utf8, utf16) = (Encoding.UTF8.GetBytes(value), Encoding.Unicode.GetBytes(value));
            Add(value, "UTF-8", utf8);
            Add(value, "UTF-16", utf16);
            Add(value, "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(value));
            Add(value, "GB18030", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(value));
            Add(value, "JSON escapes", Ascii(string.Concat(value.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:x4}"))));
            Add(value, "JSON escapes", Ascii(string.Concat(value.Select(c => c < 128 ? c.ToString() : $"\\u{(int)c:X4}"))));
            Add(value, "URL escapes", Ascii(Uri.EscapeDataString(value)));
            foreach (var bytes in new[] { utf8, utf16 })
            {
                Add(value, "hex", Ascii(Convert.ToHexString(bytes)));
                Add(value, "hex", Ascii(Convert.ToHexStringLower(bytes)));
                AddBase64(value, bytes);
            }
        }
    }

    /// <summary>The values found in some bytes, each with its form.</summary>
    public IEnumerable<(string Value, string Form)> In(byte[] bytes) => _needles
        .Where(needle => bytes.AsSpan().IndexOf(needle.Bytes) >= 0)
        .Select(needle => (needle.Value, needle.Form)).Distinct();

    /// <summary>In base64 a value looks in three ways, by how many bytes stand before it; its rim hangs on its
    /// neighbours.</summary>
    private void AddBase64(string value, byte[] bytes)
    {
        for (var before = 0; before < 3; before++)
        {
            var shifted = new byte[before + bytes.Length];
            bytes.CopyTo(shifted, before);
            var text = Convert.ToBase64String(shifted);
            var first = before == 0 ? 0 : 4;
            Add(value, "base64", Ascii(text[first..((shifted.Length / 3) * 4)]));
        }
    }

    private void Add(string value, string form, byte[] bytes)
    {
        if (_ofValue.Add(Convert.ToHexString(bytes)))
        {
            _needles.Add((value, form, bytes));
        }
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}

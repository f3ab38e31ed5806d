using System.Text;

namespace DataHub.Intake.Reading;

/// <summary>
/// An encoding of text files that the hub reads. Bytes which are none of its characters throw, never become “�”.
/// </summary>
/// <param name="Name">As receipts say it: utf-8, utf-8-bom, gb18030, utf-16le, utf-16be.</param>
/// <param name="BomLength">Bytes of the byte order mark at the beginning.</param>
public sealed record TextEncoding(string Name, Encoding Encoding, int BomLength)
{
    private const int SmallestBuffer = 256;
    private const int LargestBuffer = 64 * 1024;

    public static readonly TextEncoding Utf8 = new("utf-8", new UTF8Encoding(false, true), 0);

    public static readonly TextEncoding Utf8WithBom = new("utf-8-bom", new UTF8Encoding(false, true), 3);

    /// <summary>What a Chinese Excel writes as CSV (GB 18030-2022, a superset of GBK and GB 2312).</summary>
    public static readonly TextEncoding Gb18030 = new("gb18030", CreateGb18030(), 0);

    /// <summary>What Excel writes as “Unicode text”.</summary>
    public static readonly TextEncoding Utf16 = new("utf-16le", new UnicodeEncoding(false, false, true), 2);

    public static readonly TextEncoding Utf16BigEndian = new("utf-16be", new UnicodeEncoding(true, false, true), 2);

    /// <summary>The text after the byte order mark.</summary>
    public TextReader OpenText(ArrivedFile file)
    {
        var stream = file.Open();
        stream.Position = BomLength;
        var bufferSize = (int)Math.Clamp(file.Length, SmallestBuffer, LargestBuffer);
        return new StreamReader(stream, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize);
    }

    private static Encoding CreateGb18030() => CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}

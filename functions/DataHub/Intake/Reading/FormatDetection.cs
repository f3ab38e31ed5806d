namespace DataHub.Intake.Reading;

/// <summary>
/// Tells the format of a file by its bytes; the declared content type and the file's name are only hints.
/// </summary>
public static class FormatDetection
{
    /// <exception cref="UnreadableFileException">
    /// FILE-EMPTY: nothing in it. FILE-TYPE-…: a kind of file the hub does not read, named, with how to save it
    /// instead.
    /// FILE-ZIP-…: an archive that is damaged or would unpack to an absurd size.
    /// </exception>
    public static FileFormat Detect(ArrivedFile file, string? contentType = null, string? fileName = null)
    {
        var head = file.Head.Span;
        if (IsEmpty(file))
        {
            throw FileFault.Of(
                "FILE-EMPTY", "文件是空的，没有任何内容", "The file is empty",
                "请确认导出或保存是否完成，再重新上传", "See whether the export was completed, then upload it again");
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            using var zip = file.Open();
            ZipContent.RequireWorkbook(zip);
            return FileFormat.Xlsx;
        }

        ForeignFile.Refuse(file, fileName);
        return OfText(TextAfterBom(head), contentType, fileName);
    }

    private static bool IsEmpty(ArrivedFile file) =>
        file.Length <= file.Head.Length && TextAfterBom(file.Head.Span).Trim(" \t\r\n"u8).IsEmpty;

    private static FileFormat OfText(ReadOnlySpan<byte> text, string? contentType, string? fileName)
    {
        var hint = Hint(contentType, fileName);
        var trimmed = WithoutNuls(text).AsSpan().TrimStart(" \t\r\n"u8);
        if (!trimmed.IsEmpty && LooksLikeJson(trimmed))
        {
            return hint == FileFormat.Ndjson || (trimmed[0] == '{' && HasSecondObject(trimmed))
                ? FileFormat.Ndjson
                : FileFormat.Json;
        }

        return hint is FileFormat.Json or FileFormat.Ndjson ? hint.Value : FileFormat.Csv;
    }

    private static FileFormat? Hint(string? contentType, string? fileName)
    {
        var type = contentType?.Split(';')[0].Trim().ToLowerInvariant();
        var extension = Path.GetExtension(fileName)?.ToLowerInvariant();
        return (type, extension) switch
        {
            ("application/x-ndjson" or "application/ndjson" or "application/jsonl", _) => FileFormat.Ndjson,
            (_, ".ndjson" or ".jsonl") => FileFormat.Ndjson,
            ("application/json", _) or (_, ".json") => FileFormat.Json,
            ("text/csv", _) or (_, ".csv" or ".txt" or ".tsv") => FileFormat.Csv,
            _ => null,
        };
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> text)
    {
        var next = text[1..].TrimStart(" \t\r\n"u8);
        return text[0] switch
        {
            (byte)'{' => next.IsEmpty || next[0] is (byte)'"' or (byte)'}',
            (byte)'[' => next.IsEmpty || next[0] is (byte)'{' or (byte)']' or (byte)'[' or (byte)'"',
            _ => false,
        };
    }

    /// <summary>Whether the first line is an object of its own and another follows.</summary>
    private static bool HasSecondObject(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end > 0
            && text[..end].TrimEnd(" \t"u8)[^1] == '}'
            && text[end..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    private static ReadOnlySpan<byte> TextAfterBom(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => rest,
        [0xFF, 0xFE, .. var rest] => rest,
        [0xFE, 0xFF, .. var rest] => rest,
        _ => head,
    };

    /// <summary>UTF-16 as far as it is ASCII: the characters that tell JSON from CSV are.</summary>
    private static byte[] WithoutNuls(ReadOnlySpan<byte> text)
    {
        var kept = new List<byte>(text.Length);
        foreach (var b in text)
        {
            if (b != 0)
            {
                kept.Add(b);
            }
        }

        return [.. kept];
    }
}

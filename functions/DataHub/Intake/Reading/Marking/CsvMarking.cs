using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Workbooks;

namespace DataHub.Intake.Reading.Marking;

/// <summary>
/// Writes a CSV again as UTF-8 with byte order mark, which every Excel opens rightly, with a column of faults.
/// </summary>
internal sealed class CsvMarking
{
    private const string Withheld = "该行的列与表头对不上，为保护个人信息不回显，请在原文件中更正";

    private readonly EchoedCells? _echo;
    private readonly CsvShape? _shape;
    private readonly ILookup<long, string> _byLine;
    private readonly string _ofFile;
    private readonly RowRanges? _only;

    private CsvMarking(CsvShape? shape, Dataset dataset, IReadOnlyList<Finding> findings, RowRanges? only)
    {
        (_shape, _only) = (shape, only);
        _echo = shape is null ? null : new EchoedCells(dataset, shape.Headings);
        _byLine = findings.Where(finding => finding.Row is not null)
            .ToLookup(finding => finding.Row!.Value, FindingText.Of);
        _ofFile = string.Join('；', findings.Where(finding => finding.Row is null).Select(FindingText.Of));
    }

    /// <param name="only">The rows that are given back; null for the whole file.</param>
    /// <returns>Null when nothing may be given back, because no heading tells what is personal.</returns>
    /// <exception cref="UnreadableFileException">The file cannot be read to its end.</exception>
    public static byte[]? Mark(
        ArrivedFile file, Dataset dataset, IReadOnlyList<Finding> findings, RowRanges? only = null)
    {
        var encoding = TextEncodingDetection.Detect(file, dataset);
        var shape = CsvShape.Find(file, encoding, new HeadingIndex(dataset));
        if (shape is null && (dataset.HasPersonalData || only is not null))
        {
            return null;
        }

        var delimiter = shape?.Delimiter ?? ',';
        using var marked = new MemoryStream();
        using (var text = new CsvText(file, encoding, delimiter))
        using (var writer = Writer(marked, delimiter))
        {
            new CsvMarking(shape, dataset, findings, only).Write(text, writer);
        }

        return marked.ToArray();
    }

    private void Write(CsvText text, CsvWriter writer)
    {
        var headingRow = _shape?.HeadingRow ?? 0;
        for (var row = 0; text.Read(); row++)
        {
            var cells = text.Parser.Record ?? [];
            if (row == headingRow)
            {
                Write(writer, _only is null ? cells : [.. _echo!.Headings], HeadingNote);
            }
            else if (row < headingRow)
            {
                WriteAbove(writer, cells);
            }
            else if (_only?.Contains(text.Line) != false)
            {
                WriteRow(writer, cells, text);
            }
        }
    }

    private string HeadingNote => _ofFile.Length == 0 || _only is not null
        ? MarkedCopy.Title
        : $"{MarkedCopy.Title}：{_ofFile}";

    private void WriteAbove(CsvWriter writer, string[] cells)
    {
        if (_only is null)
        {
            Write(writer, _echo is { IsPrivate: true } echo && !IsPartOfHeading(echo, cells) ? [] : cells, "");
        }
    }

    // The first of two rows of headings names groups of columns.
    private static bool IsPartOfHeading(EchoedCells echo, string[] cells) => cells.All(cell =>
        cell.Length == 0 || echo.Headings.Any(heading => heading.StartsWith(cell, StringComparison.Ordinal)));

    private void WriteRow(CsvWriter writer, string[] cells, CsvText text)
    {
        var note = string.Join('；', _byLine[text.Line]);
        if (_echo is { IsPrivate: true } && IsOutOfLine(cells, text))
        {
            Write(writer, [], $"{Withheld}{(note.Length == 0 ? "" : "；")}{note}");
            return;
        }

        if (_only is not null && note.Length == 0)
        {
            note = FindingText.Unlisted;
        }

        Write(writer, _echo is null ? cells : Echoed(cells), note);
    }

    private string[] Echoed(string[] cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return _echo!.IsPrivate && filled.Count > 0 && RemarkRow.KindOf(filled[0], filled.Count) != RemarkKind.None
            ? []
            : [.. cells.Select((cell, position) => _echo.Echo(position, cell))];
    }

    private bool IsOutOfLine(string[] cells, CsvText text) =>
        text.HasBadQuotes || cells.Skip(_echo!.Width).Any(cell => cell.Length > 0);

    private void Write(CsvWriter writer, string[] cells, string note)
    {
        var own = _echo?.OwnPosition;
        var target = own ?? Math.Max(cells.Length, _echo?.Width ?? 0);
        var last = note.Length > 0 ? Math.Max(cells.Length - 1, target) : cells.Length - 1;
        for (var position = 0; position <= last; position++)
        {
            writer.WriteField(SafeText.Of(position == target ? note : cells.ElementAtOrDefault(position) ?? ""));
        }

        writer.NextRecord();
    }

    private static CsvWriter Writer(Stream stream, char delimiter) => new(
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString() });
}

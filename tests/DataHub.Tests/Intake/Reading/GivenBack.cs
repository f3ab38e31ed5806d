using System.IO.Compression;
using System.Text;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Tests.Datasets;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Intake.Reading;

/// <summary>A file judged without storage, and what goes back to its sender.</summary>
internal sealed record GivenBack(Receipt Receipt, MarkedFile? Marked, MarkedFile? Refused)
{
    public static async Task<GivenBack> OfAsync(byte[] content, Dataset dataset, FileFormat format, string unit, string? period)
    {
        using var stream = new MemoryStream(content);
        var name = $"{dataset.Code}.{format.ToString().ToLowerInvariant()}";
        var receipt = await Hub.Offline.CheckAsync(
            stream,
            new ArrivalHints
            {
                Dataset = dataset,
                Unit = unit,
                Period = period,
                Channel = "FILE",
                FileName = name,
                ReceivedAt = BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)),
            },
            CancellationToken.None);
        using var arrival = new Arrival
        {
            File = Sheets.File(content),
            Dataset = dataset,
            Envelope = new Envelope(),
            Format = format,
            Channel = "FILE",
            FileName = name,
            ReceivedAt = receipt.ReceivedAt,
        };
        return new GivenBack(
            receipt, MarkedCopy.Make(arrival, receipt), RefusedRows.Make(arrival, receipt, Liaocheng.Plan));
    }

    /// <summary>Everything that stands in a file: of a workbook every part of its archive.</summary>
    public static string AllTextOf(MarkedFile file)
    {
        if (!file.FileName.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(file.Content);
        }

        using var zip = new ZipArchive(new MemoryStream(file.Content));
        var all = new StringBuilder();
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open());
            all.Append(part.FullName).Append('\n').Append(reader.ReadToEnd());
        }

        return all.ToString();
    }
}

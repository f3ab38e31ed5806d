using DataHub.Compliance;
using DataHub.Datasets;
using DataHub.Datasets.Rules;
using DataHub.Intake.Checks;
using DataHub.Intake.CrossRules;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Operations.Telemetry;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// The middle of the road (读取→校验→规则→规范化): reads a file as a stream, judges each row, and gives what it accepts to a
/// sink. The first rows are held back before the first is written, so that a small file which breaks, the usual case, is
/// refused whole; of a large one that breaks late, the receipt says which rows stand.
/// </summary>
public sealed class FileJudge(CityPlan plan, RowReaders readers, FieldCipher cipher, HubSettings settings)
{
    /// <param name="crossRules">Rules that need other rows, prepared; none where there is no storage.</param>
    /// <param name="asOf">Instant of arrival.</param>
    /// <param name="watch">Sees what raises compliance alerts; null where nobody is to be told.</param>
    public async Task<Judgement> JudgeAsync(
        ArrivedFile file,
        FileFormat format,
        Dataset dataset,
        Envelope envelope,
        IReadOnlyList<ICrossRule> crossRules,
        DateTimeOffset asOf,
        IRowSink sink,
        FindingLog log,
        CancellationToken cancellation,
        CaseWatch? watch = null)
    {
        IRowReader reader;
        try
        {
            using var step = RoadTrace.Step("read");
            reader = readers.Open(file, format, dataset);
        }
        catch (UnreadableFileException broken)
        {
            log.Add(Shown(broken.Finding, dataset));
            return Judgement.Unread with { Format = format };
        }

        using (reader)
        {
            var told = LogFindings(reader, 0, log);
            if (log.HasErrors)
            {
                return new Judgement(format, reader.Encoding, RowCounts.None, 0, false);
            }

            var imager = new RowImager(dataset, cipher, envelope.Period, asOf);
            var judge = new RowJudge(
                dataset, envelope, new RuleEnvironment(plan, asOf), crossRules,
                new RowFindings(reader, log, watch), imager);
            var tally = new RowTally(sink, settings.InlineRows);
            var broken = await ReadAsync(reader, judge, tally, new FileRow(dataset), log, cancellation);
            LogFindings(reader, told, log);
            if (!broken)
            {
                await judge.CompleteAsync(cancellation);
            }

            var (counts, revision) = await tally.CompleteAsync(broken, cancellation);
            if (counts.Read == counts.Blank && !broken)
            {
                log.Add(NoRows());
            }

            return new Judgement(format, reader.Encoding, counts, revision, broken);
        }
    }

    /// <summary>Logs what the reader has found about the file beyond what was told; some of it shows only at the end.</summary>
    private static int LogFindings(IRowReader reader, int told, FindingLog log)
    {
        for (var index = told; index < reader.FileFindings.Count; index++)
        {
            log.Add(reader.FileFindings[index]);
        }

        return reader.FileFindings.Count;
    }

    private static async Task<bool> ReadAsync(
        IRowReader reader, RowJudge judge, RowTally tally, FileRow row, FindingLog log, CancellationToken cancellation)
    {
        using var step = RoadTrace.Step("judge");
        try
        {
            while (reader.Read(row))
            {
                cancellation.ThrowIfCancellationRequested();
                if (row.IsBlank)
                {
                    tally.AddBlank();
                }
                else if (judge.Accept(row, out var image))
                {
                    await tally.AddAcceptedAsync(image, cancellation);
                }
                else
                {
                    tally.AddRejected();
                    log.RefusedRows.Add(row.Number);
                }
            }

            return false;
        }
        catch (UnreadableFileException broken)
        {
            log.Add(Shown(broken.Finding, row.Dataset));
            return true;
        }
    }

    /// <summary>What was found about the file as a whole, without the line it quotes where that may be personal data.</summary>
    private static Finding Shown(Finding finding, Dataset dataset) => finding.Value is { } value
        ? finding with { Value = FieldText.ShownUnplaced(value, dataset) }
        : finding;

    private static Finding NoRows() => new(
        "FILE-NO-ROWS", Severity.Error, null, null, null, null, null,
        new Wording("文件中没有数据行", "There is no row in the file"),
        new Wording("在表头下方填写数据后重新提交", "Fill in rows below the heading and submit again"));
}

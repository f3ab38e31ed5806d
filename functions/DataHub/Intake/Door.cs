using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Intake;

/// <summary>
/// The one entrance behind all entrances: tells what kind of file arrived and whose report it is. It refuses nothing;
/// what is wrong goes into the arrival's findings, so that it is archived and answered like everything else.
/// </summary>
public sealed class Door(CityPlan plan, DatasetRegistry datasets)
{
    public Arrival Receive(ArrivedFile file, ArrivalHints hints)
    {
        var findings = new List<Finding>();
        FileFormat? format = null;
        IReadOnlyDictionary<string, string> document = new Dictionary<string, string>();
        try
        {
            format = FormatDetection.Detect(file, hints.ContentType, hints.FileName);
            if (format == FileFormat.Json)
            {
                document = RowReaders.OutlineOf(file).Envelope;
            }
        }
        catch (UnreadableFileException unreadable)
        {
            findings.Add(unreadable.Finding);
        }

        var dataset = VersionChoice.Of(datasets, hints, document, findings);
        var envelope = new EnvelopeReading(plan, hints with { Dataset = dataset }, document, findings).Read();
        return new Arrival
        {
            File = file,
            Dataset = dataset,
            Envelope = envelope,
            Format = format,
            Channel = hints.Channel,
            FileName = hints.FileName,
            ContentType = hints.ContentType,
            Submitter = hints.Submitter,
            Replaces = hints.Replaces,
            ReceivedAt = hints.ReceivedAt,
            Findings = findings,
        };
    }
}

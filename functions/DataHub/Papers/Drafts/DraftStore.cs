using System.Text.Json;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Papers.Composing;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;
using DataHub.Word;

namespace DataHub.Papers.Drafts;

/// <summary>
/// The drafts. Partition: the period, so that what belongs to a month is one small range read and all of them another;
/// row key: the id. DOCX, page and basis come first and the record last, each by add-if-absent: a run that fell over in
/// between is finished by the next.
/// </summary>
public sealed class DraftStore(HubStorage storage, CityPlan plan, PaperWordings wordings, TimeProvider clock)
{
    private readonly RecordTable<DraftRecord> _drafts = new(storage, StorageNames.Tables.Drafts);
    private readonly DocumentStore _documents = new(storage);

    /// <summary>Writes a draft once; one that is there already stays as it is.</summary>
    /// <param name="asOf">The instant whose knowledge it rests on.</param>
    /// <param name="attachments">Files for the attachments (附件) that its wording names.</param>
    /// <returns>The record, whoever wrote it.</returns>
    public async Task<DraftRecord> AddAsync(
        DraftKey key,
        PaperValues values,
        DraftBasis basis,
        DateTimeOffset asOf,
        IReadOnlyList<MailAttachment> attachments,
        CancellationToken cancellation)
    {
        if (await FindAsync(key.ToString(), cancellation) is { } known)
        {
            return known;
        }

        var paper = PaperComposer.Compose(wordings, values);
        var record = RecordOf(key, values.Wording, paper, asOf, attachments);
        var basisJson = JsonSerializer.SerializeToUtf8Bytes(basis, ReceiptJson.Options);
        var (docx, page) = (BinaryData.FromBytes(OfficialDocx.Write(paper)), BinaryData.FromString(OfficialHtml.Write(paper)));
        await _documents.TryAddAsync(record.Path, docx, OfficialDocx.ContentType, cancellation);
        await _documents.TryAddAsync(record.PagePath, page, OfficialHtml.ContentType, cancellation);
        await _documents.TryAddAsync(
            record.BasisPath, BinaryData.FromBytes(basisJson), "application/json", cancellation);
        return await _drafts.TryAddAsync(TableKey.Escape(key.Period), TableKey.Escape(record.Id), record, cancellation)
            ? record
            : (await FindAsync(record.Id, cancellation))!;
    }

    public async Task<DraftRecord?> FindAsync(string id, CancellationToken cancellation) =>
        (await FindKeptAsync(id, cancellation))?.Value;

    /// <summary>A draft with its version, to be replaced by <see cref="TryReplaceAsync"/>.</summary>
    internal async Task<KeptRecord<DraftRecord>?> FindKeptAsync(string id, CancellationToken cancellation) =>
        DraftKey.TryPeriodOf(id, out var period)
            ? await _drafts.FindAsync(TableKey.Escape(period), TableKey.Escape(id), cancellation)
            : null;

    /// <summary>Changes what was read. Null when someone has changed it since.</summary>
    internal Task<KeptRecord<DraftRecord>?> TryReplaceAsync(
        KeptRecord<DraftRecord> read, DraftRecord changed, CancellationToken cancellation) =>
        _drafts.TryReplaceAsync(read, changed, cancellation);

    /// <summary>Every draft, by period and id.</summary>
    public async Task<IReadOnlyList<DraftRecord>> AllAsync(CancellationToken cancellation) =>
        [.. (await _drafts.RangeAsync("0", ":", cancellation).ToListAsync(cancellation)).Select(draft => draft.Value)];

    private DraftRecord RecordOf(
        DraftKey key,
        PaperWording wording,
        OfficialDocument paper,
        DateTimeOffset asOf,
        IReadOnlyList<MailAttachment> attachments)
    {
        var about = key.Unit is null ? key.Period : $"{key.Period}-{plan.FindUnit(key.Unit)?.ShortName ?? key.Unit}";
        return new DraftRecord(
            key.ToString(),
            key.Kind,
            key.Period,
            key.Unit,
            paper.Title.Replace("\n", "", StringComparison.Ordinal),
            DraftState.Waiting,
            wording.Releaser.In(plan, key.Unit).First(),
            wording.Addressees,
            clock.GetUtcNow(),
            asOf,
            plan.Name,
            $"{wording.Name}代拟稿-{about}.docx",
            key.PathStem + ".docx",
            key.PathStem + ".html",
            key.PathStem + ".json",
            attachments);
    }
}

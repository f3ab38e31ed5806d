using System.Globalization;
using System.Security.Cryptography;
using DataHub.Intake.Receipts;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;
using DataHub.Word;

namespace DataHub.Papers.Release;

/// <summary>
/// Records what a person decides on a draft (签发). The decision is one replacement of the draft's record, guarded by its
/// version: of two that come together one counts. What follows from it, the mail, is owed from then on; see
/// <see cref="PaperPost"/>.
/// </summary>
public sealed class ReleaseDesk(
    DraftStore drafts, PaperWordings wordings, PaperPost post, AuditLog audit, HubStorage storage, TimeProvider clock)
{
    private const int ShortestReason = 4;
    private const int LongestReason = 500;

    private readonly DocumentStore _documents = new(storage);

    /// <param name="by">Who decides, for the record and the audit trail.</param>
    internal async Task<ReleaseOutcome> DecideAsync(
        KeptRecord<DraftRecord> draft, Decision decision, string by, CancellationToken cancellation)
    {
        if (draft.Value.State != DraftState.Waiting)
        {
            return Decided(draft.Value);
        }

        return decision.Action switch
        {
            "release" => await ReleaseAsync(draft, decision, by, cancellation),
            "refuse" => await RefuseAsync(draft, decision, by, cancellation),
            _ => new ReleaseOutcome(draft.Value, new Wording("请选择签发或不予签发", "say release or refuse")),
        };
    }

    /// <summary>Has the releaser sent a new link, for one that has expired.</summary>
    internal async Task<ReleaseOutcome> RenewAsync(
        KeptRecord<DraftRecord> draft, string by, CancellationToken cancellation)
    {
        if (draft.Value.State != DraftState.Waiting)
        {
            return Decided(draft.Value);
        }

        var ask = new DraftAsk((draft.Value.Ask?.Round ?? 0) + 1, null);
        await audit.WriteAsync(by, "renew-release-link", draft.Value.Id, "done", cancellation);
        await drafts.TryReplaceAsync(draft, draft.Value with { Ask = ask }, cancellation);
        return new ReleaseOutcome(draft.Value);
    }

    private async Task<ReleaseOutcome> ReleaseAsync(
        KeptRecord<DraftRecord> kept, Decision decision, string by, CancellationToken cancellation)
    {
        var draft = kept.Value;
        var wording = wordings[draft.Kind];
        string? number = null;
        if ((wording.Numbered || decision.Number is not null) && !DocumentNumber.TryRead(decision.Number, out number))
        {
            return new ReleaseOutcome(draft, new Wording(
                "文号应写作“机关代字〔年份〕序号号”，例如 聊商函〔2025〕12号", "give a document number such as 聊商函〔2025〕12号"));
        }

        if (number is not null
            && (await drafts.AllAsync(cancellation)).FirstOrDefault(it => it.Decision?.Number == number) is { } other)
        {
            return new ReleaseOutcome(
                draft, new Wording($"文号{number}已用于《{other.Title}》", $"{number} is the number of {other.Id}"));
        }

        if (decision.Document is { } document && !ReleasedDocx.IsDocument(document))
        {
            return new ReleaseOutcome(draft, new Wording(
                "上传的文件不是 Word 文档（.docx），或含有宏", "the file is no Word document, or has macros"));
        }

        var now = clock.GetUtcNow();
        var text = decision.Document ?? (await _documents.ReadAsync(draft.Path, cancellation)).ToMemory();
        var released = ReleasedDocx.Of(
            text,
            number,
            draft.Kind == PaperKind.ReminderLetter,
            wordings.DraftMark,
            decision.Document is null ? BusinessTime.DateOf(now) : null);
        var hash = Convert.ToHexStringLower(SHA256.HashData(released));
        var path = string.Create(
            CultureInfo.InvariantCulture, $"{draft.Path[..^".docx".Length]}.released.{hash.AsSpan(0, 16)}.docx");
        await _documents.TryAddAsync(path, BinaryData.FromBytes(released), OfficialDocx.ContentType, cancellation);
        return await CloseAsync(
            kept,
            draft with
            {
                State = DraftState.Released,
                Decision = new DraftDecision(
                    by, now, number, path, FileNameOf(draft, number), hash, decision.Document is not null),
            },
            "release-document",
            number ?? "without number",
            cancellation);
    }

    private async Task<ReleaseOutcome> RefuseAsync(
        KeptRecord<DraftRecord> kept, Decision decision, string by, CancellationToken cancellation) =>
        decision.Reason is { Length: >= ShortestReason and <= LongestReason } reason
            ? await CloseAsync(
                kept,
                kept.Value with
                {
                    State = DraftState.Refused,
                    Decision = new DraftDecision(by, clock.GetUtcNow(), Reason: reason),
                },
                "refuse-document",
                reason,
                cancellation)
            : new ReleaseOutcome(kept.Value, new Wording(
                $"不予签发须写明理由，{ShortestReason}至{LongestReason}字",
                $"a refusal needs a reason of {ShortestReason} to {LongestReason} characters"));

    // The trail is written first: it may tell of a decision that another forestalled, and then says so, but lacks none.
    private async Task<ReleaseOutcome> CloseAsync(
        KeptRecord<DraftRecord> kept,
        DraftRecord decided,
        string action,
        string outcome,
        CancellationToken cancellation)
    {
        var by = decided.Decision!.By;
        await audit.WriteAsync(by, action, decided.Id, outcome, cancellation);
        if (await drafts.TryReplaceAsync(kept, decided, cancellation) is not { } closed)
        {
            await audit.WriteAsync(by, action, decided.Id, "refused: changed meanwhile", cancellation);
            var now = await drafts.FindAsync(decided.Id, cancellation);
            return now!.State == DraftState.Waiting
                ? new ReleaseOutcome(now, new Wording("文稿状态刚有变化，请重试", "the draft has just changed: try again"))
                : Decided(now);
        }

        await post.PostAsync(closed, cancellation);
        return new ReleaseOutcome(closed.Value);
    }

    private static ReleaseOutcome Decided(DraftRecord draft) => new(
        draft,
        new Wording(
            draft.State == DraftState.Released ? "该文稿已经签发，不能再次办理" : "该文稿已不予签发，不能再次办理",
            $"the draft is {draft.State} already"),
        IsDecided: true);

    private static string FileNameOf(DraftRecord draft, string? number) =>
        string.Concat($"{number} {draft.Title}".Trim().Split(Path.GetInvalidFileNameChars())) + ".docx";
}

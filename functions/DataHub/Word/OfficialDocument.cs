namespace DataHub.Word;

/// <summary>
/// A paper of an office (公文) before it is laid out, in the parts of GB/T 9704-2012 that a machine may fill: neither red
/// head nor seal nor number (domain report 7.1, 7.2).
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>标题; a line break stands where the title is to be broken, so that no word is torn.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关, with its colon; null for a paper that addresses nobody.</summary>
    public string? Addressee { get; init; }

    public required IReadOnlyList<OfficialBlock> Body { get; init; }

    /// <summary>Names in the line 附件：1. …; empty when there are none.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>发文机关署名.</summary>
    public required string Signatory { get; init; }

    /// <summary>成文日期, as proposed: the day of signature counts.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What every page says above its text while the paper is not signed; null for none.</summary>
    public string? DraftMark { get; init; }
}

using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// A file, or the rest of it, cannot be read. <see cref="Finding"/> says where, why and how to mend it; its code tells
/// whether the type is unknown (<c>FILE-TYPE…</c>) or the content broken.
/// </summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException()
        : this("The file cannot be read.")
    {
    }

    public UnreadableFileException(string message)
        : this(message, null)
    {
    }

    public UnreadableFileException(string message, Exception? inner)
        : this(
            new Finding(
                "FILE-UNREADABLE", Severity.Error, null, null, null, null, null,
                new Wording("文件无法读取", message), new Wording("请重新保存后再上传", "Save the file again and upload it once more")),
            inner)
    {
    }

    public UnreadableFileException(Finding finding, Exception? inner = null)
        : base(finding.Message.En, inner) => Finding = finding;

    public Finding Finding { get; }
}

using DataHub.Intake.Receipts;

namespace DataHub.Intake;

/// <summary>The sender's own file with the faults marked (退回件).</summary>
public sealed record MarkedReturn(byte[] Content, string ContentType, string FileName)
{
    public static MarkedReturn? Of(Arrival arrival, Receipt receipt) => null;
}

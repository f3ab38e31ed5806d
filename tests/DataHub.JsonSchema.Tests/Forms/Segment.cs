using System.Buffers;

namespace DataHub.JsonSchema.Tests.Forms;

/// <summary>A part of a text that lies in pieces.</summary>
internal sealed class Segment : ReadOnlySequenceSegment<byte>
{
    public Segment(ReadOnlyMemory<byte> memory, Segment? before)
    {
        Memory = memory;
        if (before is not null)
        {
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}

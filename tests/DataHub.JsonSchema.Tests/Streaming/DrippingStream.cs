namespace DataHub.JsonSchema.Tests.Streaming;

/// <summary>Delivers a few bytes at a time.</summary>
internal sealed class DrippingStream(byte[] bytes, int drop) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(drop, buffer.Length)], cancellationToken);
}

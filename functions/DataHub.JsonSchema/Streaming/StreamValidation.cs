using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Streaming;

/// <summary>One validation of a stream.</summary>
internal sealed class StreamValidation(JsonSchema schema, Stream stream, SchemaErrors errors)
{
    private readonly ItemReader _reader = new(stream, schema.DepthLimit);

    public async ValueTask<bool> RunAsync(CancellationToken cancellation)
    {
        errors.Clear();
        try
        {
            if (schema.Root.CanStreamItems && await UntilKnownAsync(_reader.TryOpen, cancellation))
            {
                return await RunItemsAsync(cancellation);
            }
        }
        catch (Exception cause) when (Refusal.Covers(cause))
        {
            return Refusal.Note(errors, cause);
        }

        await _reader.ReadAllAsync(cancellation);
        return schema.Validate(_reader.Rest, errors);
    }

    private async ValueTask<bool> RunItemsAsync(CancellationToken cancellation)
    {
        var items = new ItemValidation(schema, errors);
        Func<bool?> next = _reader.TryNext;
        while (await UntilKnownAsync(next, cancellation))
        {
            if (!items.Next(_reader.Item.Span))
            {
                return errors.Conclude();
            }
        }

        await UntilKnownAsync(_reader.TryEnd, cancellation);
        items.End();
        return errors.Conclude();
    }

    private async ValueTask<bool> UntilKnownAsync(Func<bool?> step, CancellationToken cancellation)
    {
        while (true)
        {
            if (step() is { } known)
            {
                return known;
            }

            await _reader.ReadMoreAsync(cancellation);
        }
    }
}

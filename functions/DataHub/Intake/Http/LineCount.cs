using System.Buffers;
using DataHub.Intake.Reading;

namespace DataHub.Intake.Http;

/// <summary>Whether a text has more lines than are taken at once.</summary>
internal static class LineCount
{
    public static bool Exceeds(ArrivedFile file, int limit)
    {
        using var stream = file.Open();
        var piece = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var lines = 0;
            int read;
            while (lines <= limit && (read = stream.Read(piece, 0, piece.Length)) > 0)
            {
                lines += piece.AsSpan(0, read).Count((byte)'\n');
            }

            return lines > limit;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}

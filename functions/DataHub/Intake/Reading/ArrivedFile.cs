using System.Buffers;
using System.Security.Cryptography;

namespace DataHub.Intake.Reading;

/// <summary>
/// What arrived, byte for byte: in memory while it is small, in a local temporary file above that. Hashing, the check
/// for
/// UTF-8 and keeping happen in the one pass in which the bytes come in.
/// </summary>
public sealed class ArrivedFile : IDisposable
{
    private const int PieceLength = 128 * 1024;
    private const int HeadLength = 4096;

    private readonly ArraySegment<byte> _memory;
    private readonly FileStream? _file;

    private ArrivedFile(ArraySegment<byte> memory, FileStream? file)
    {
        _memory = memory;
        _file = file;
    }

    public required long Length { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether the whole content, not a sample of it, is well-formed UTF-8.</summary>
    public required bool IsValidUtf8 { get; init; }

    /// <summary>The first bytes, at most 4096: enough to tell what kind of file it is.</summary>
    public required ReadOnlyMemory<byte> Head { get; init; }

    /// <param name="maxBytes">Above this the rest is not read.</param>
    /// <param name="memoryLimit">Up to this many bytes stay in memory.</param>
    /// <exception cref="TooLargeException">More than <paramref name="maxBytes"/> arrived.</exception>
    public static async Task<ArrivedFile> ReceiveAsync(
        Stream source, long maxBytes, int memoryLimit, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var utf8 = new Utf8Check();
        var memory = new MemoryStream();
        FileStream? file = null;
        try
        {
            var length = 0L;
            int read;
            while ((read = await source.ReadAsync(piece.AsMemory(0, PieceLength), cancellationToken)) > 0)
            {
                length += read;
                if (length > maxBytes)
                {
                    throw new TooLargeException(maxBytes);
                }

                hash.AppendData(piece, 0, read);
                utf8.Append(piece.AsSpan(0, read));
                if (file is null && length > memoryLimit)
                {
                    file = CreateTemporary();
                    file.Write(memory.GetBuffer(), 0, (int)memory.Length);
                    memory.SetLength(Math.Min(memory.Length, HeadLength));
                }

                if (file is null || memory.Length < HeadLength)
                {
                    memory.Write(piece, 0, file is null ? read : (int)Math.Min(read, HeadLength - memory.Length));
                }

                file?.Write(piece, 0, read);
            }

            file?.Flush();
            var kept = new ArraySegment<byte>(memory.GetBuffer(), 0, (int)memory.Length);
            return new ArrivedFile(file is null ? kept : default, file)
            {
                Length = length,
                Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
                IsValidUtf8 = utf8.IsValid,
                Head = kept.AsMemory(0, Math.Min(kept.Count, HeadLength)),
            };
        }
        catch
        {
            file?.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>The content from its beginning: seekable, a new stream at each call.</summary>
    public Stream Open() => _file is null
        ? new MemoryStream(_memory.Array ?? [], _memory.Offset, _memory.Count, writable: false)
        : new FileStream(
            _file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, PieceLength,
            FileOptions.SequentialScan);

    public void Dispose() => _file?.Dispose();

    private static FileStream CreateTemporary() => new(
        Path.Combine(Path.GetTempPath(), "hub-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite,
        FileShare.ReadWrite | FileShare.Delete, PieceLength, FileOptions.DeleteOnClose);
}

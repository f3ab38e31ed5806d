using System.Security.Cryptography;
using System.Text;
using CsCheck;
using DataHub.Intake.Reading;

namespace DataHub.Tests.Intake.Reading;

public class ArrivedFileTests
{
    private static readonly UTF8Encoding Strict = new(false, true);

    private static readonly byte[][] Pieces =
        ["聊城"u8.ToArray(), "😀"u8.ToArray(), [0xE8, 0x81], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xED, 0xA0, 0x80]];

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1 << 20)]
    public void The_content_comes_back_byte_for_byte_from_memory_and_from_disk(int memoryLimit)
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        using var file = Sheets.File(bytes, memoryLimit);

        Assert.Equal(bytes.Length, file.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        Assert.Equal(bytes[..4096], file.Head.ToArray());
        for (var time = 0; time < 2; time++)
        {
            using var stream = file.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Assert.Equal(bytes, copy.ToArray());
            Assert.True(stream.CanSeek);
        }
    }

    [Fact]
    public void Nothing_stays_on_disk()
    {
        using var file = Sheets.File(new byte[100_000], memoryLimit: 1000);
        string path;
        using (var stream = Assert.IsType<FileStream>(file.Open()))
        {
            path = stream.Name;
        }

        Assert.True(File.Exists(path));
        file.Dispose();
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task More_than_the_limit_is_not_taken()
    {
        using var source = new MemoryStream(new byte[1001]);

        var exception = await Assert.ThrowsAsync<TooLargeException>(
            () => ArrivedFile.ReceiveAsync(source, 1000, 10, CancellationToken.None));

        Assert.Equal(1000, exception.Limit);
    }

    [Fact]
    public void Whether_it_is_UTF8_is_judged_over_the_whole_however_it_comes_in_pieces() => Gen.Select(
        Gen.OneOf(
            Gen.String.Select(text => Encoding.UTF8.GetBytes(text)),
            Gen.Byte.Array[0, 60],
            Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at])).Array[0, 6],
        Gen.Int[1, 9]).Sample((parts, pieceLength) =>
    {
        byte[] bytes = [.. parts.SelectMany(part => part)];
        using var source = new PiecewiseStream(bytes, pieceLength);
        using var file = ArrivedFile.ReceiveAsync(source, long.MaxValue, 1 << 20, CancellationToken.None)
            .GetAwaiter().GetResult();

        Assert.Equal(IsStrictUtf8(bytes), file.IsValidUtf8);
    });

    private static bool IsStrictUtf8(byte[] bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private sealed class PiecewiseStream(byte[] bytes, int pieceLength) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(pieceLength, buffer.Length)], cancellationToken);
    }
}

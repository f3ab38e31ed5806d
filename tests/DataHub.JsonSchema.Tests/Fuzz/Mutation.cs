using System.Text;

namespace DataHub.JsonSchema.Tests.Fuzz;

/// <summary>Spoils documents at random, the same way in every run.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Bits =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ":", ",", "0", "-", "1e9", ".5", "e", "true", "null", "\\uD800", "\\u0000", "\"a\":", " ", "\n",
            "\"$ref\":\"#\"", "\"type\":", "废", "{\"a\":[", "1e400", "\"pattern\":\"(a+)+$\"",
        }
        .Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF],
    ];

    private readonly Random _random = new(seed);

    public byte[] Of(byte[][] documents)
    {
        if (_random.Next(10) == 0)
        {
            var noise = new byte[_random.Next(40)];
            _random.NextBytes(noise);
            return noise;
        }

        var document = documents[_random.Next(documents.Length)];
        for (var times = _random.Next(1, 5); times > 0; times--)
        {
            document = Spoil(document);
        }

        return document;
    }

    private byte[] Spoil(byte[] document)
    {
        var from = _random.Next(document.Length + 1);
        var to = Math.Min(document.Length, from + _random.Next(6));
        return _random.Next(4) switch
        {
            0 => [.. document[..from], .. document[to..]],
            1 => [.. document[..from], .. Bits[_random.Next(Bits.Length)], .. document[from..]],
            2 => [.. document[..from], .. Bits[_random.Next(Bits.Length)], .. document[to..]],
            _ => [.. document[..to], .. document[from..]],
        };
    }
}

using System.Text.Json;
using System.Text.Unicode;

namespace DataHub.JsonSchema.Tests.Fuzz;

public sealed class FuzzTests
{
    private const int Iterations = 100_000;
    private const int DepthLimit = 128;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fuzz", "Corpus");
    private static readonly byte[][] Documents = [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    private static readonly byte[][] Schemas = [.. Directory.EnumerateFiles(Folder, "*.schema").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Fact]
    public void Any_bytes_give_a_verdict_or_a_typed_error_and_are_JSON_when_the_reader_of_the_runtime_says_so()
    {
        var mutation = new Mutation(20250331);
        var schemas = Schemas.Select(schema => JsonSchema.Compile(schema)).ToArray();
        var errors = new SchemaErrors(ErrorMode.All, 5);
        for (var i = 0; i < Iterations; i++)
        {
            var document = i < Documents.Length ? Documents[i] : mutation.Of(Documents);
            var valid = schemas[i % schemas.Length].Validate(document, errors);
            Assert.Equal(valid, errors.Count == 0);
            Assert.True(errors.Items.Any(error => error.MessageKey == "json") != IsJson(document), Convert.ToBase64String(document));
        }
    }

    [Fact]
    public void Any_bytes_compile_or_are_refused()
    {
        var mutation = new Mutation(20250401);
        var refused = 0;
        for (var i = 0; i < Iterations / 10; i++)
        {
            try
            {
                JsonSchema.Compile(i < Schemas.Length ? Schemas[i] : mutation.Of(Schemas));
            }
            catch (SchemaException reason)
            {
                Assert.NotEmpty(reason.Reason);
                refused++;
            }
        }

        Assert.InRange(refused, 1, (Iterations / 10) - Schemas.Length);
    }

    private static bool IsJson(byte[] document)
    {
        if (!Utf8.IsValid(document))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = DepthLimit });
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }

            return true;
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}

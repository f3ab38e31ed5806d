using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataHub.JsonSchema.Compilation;
using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema;

/// <summary>
/// A compiled schema of JSON Schema draft 2020-12. Immutable and thread-safe; a <see cref="SchemaErrors"/> is not, so
/// each thread brings its own.
/// </summary>
public sealed class JsonSchema
{
    // Schemas nest beside instances: each level of a value may pass through several schemas that apply to it.
    private const int SchemasPerLevel = 16;

    private readonly SchemaNode _root;
    private readonly SchemaOptions _options;
    private readonly bool _usesScope;

    internal JsonSchema(SchemaNode root, SchemaOptions options, bool usesScope) =>
        (_root, _options, _usesScope) = (root, options, usesScope);

    /// <summary>Compiles a schema document.</summary>
    /// <exception cref="SchemaException">
    /// It is not JSON, not valid against its meta-schema, refers to nothing or to itself without end, or has a keyword
    /// that cannot be carried out.
    /// </exception>
    public static JsonSchema Compile(ReadOnlyMemory<byte> schemaJson, SchemaOptions? options = null) =>
        new SchemaCompiler(options ?? new SchemaOptions()).Compile(schemaJson);

    /// <inheritdoc cref="Compile(ReadOnlyMemory{byte}, SchemaOptions)"/>
    public static JsonSchema Compile(string schemaJson, SchemaOptions? options = null) =>
        Compile(Encoding.UTF8.GetBytes(schemaJson), options);

    /// <summary>Validates a row without turning it into JSON.</summary>
    public bool Validate(Record row, SchemaErrors errors) => Evaluate(new FieldInstance(Field.Of(row)), errors);

    /// <summary>Validates one JSON text. Text that is not JSON is an error with the message key <c>json</c>.</summary>
    public bool Validate(ReadOnlySpan<byte> utf8Json, SchemaErrors errors) =>
        ValidateText(utf8Json, new JsonReaderOptions { MaxDepth = _options.DepthLimit }, errors);

    /// <summary>Validates the reader's current or next value and leaves the reader on its last token.</summary>
    public bool Validate(ref Utf8JsonReader reader, SchemaErrors errors)
    {
        try
        {
            errors.Tape.Read(ref reader);
        }
        catch (JsonException invalid)
        {
            return Refuse(errors, "json", "a JSON text", invalid.Message);
        }

        return Evaluate(errors.Tape.Root, errors);
    }

    /// <summary>Validates a parsed value.</summary>
    public bool Validate(JsonElement element, SchemaErrors errors)
    {
        var options = new JsonReaderOptions
        {
            MaxDepth = _options.DepthLimit,
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };
        return ValidateText(JsonMarshal.GetRawUtf8Value(element), options, errors);
    }

    private bool ValidateText(ReadOnlySpan<byte> utf8Json, JsonReaderOptions options, SchemaErrors errors)
    {
        try
        {
            errors.Tape.Read(utf8Json, options);
        }
        catch (JsonException invalid)
        {
            return Refuse(errors, "json", "a JSON text", invalid.Message);
        }

        return Evaluate(errors.Tape.Root, errors);
    }

    // Most rows are valid: the verdict first, without keeping paths; only an invalid row is gone through for its errors.
    private bool Evaluate<T>(in T value, SchemaErrors errors)
        where T : struct, IInstance<T>
    {
        errors.Clear();
        try
        {
            if (EvaluateOnce(value, errors, collects: false))
            {
                return true;
            }

            if (errors.Mode == ErrorMode.Flag)
            {
                errors.Takes();
                return false;
            }

            EvaluateOnce(value, errors, collects: true);
            if (errors.Mode == ErrorMode.First)
            {
                errors.KeepFirst();
            }
        }
        catch (EvaluationException limit)
        {
            return Refuse(errors, limit.MessageKey, limit.Message, "more");
        }
        catch (RegexMatchTimeoutException timeout)
        {
            return Refuse(errors, "pattern.timeout", $"a text that {timeout.Pattern} decides in time", timeout.Input);
        }

        return false;
    }

    private bool EvaluateOnce<T>(in T value, SchemaErrors errors, bool collects)
        where T : struct, IInstance<T>
    {
        var evaluation = errors.Evaluation;
        evaluation.Start(collects, _options.DepthLimit * SchemasPerLevel, _usesScope);
        return _root.Evaluate(value, evaluation, null);
    }

    private static bool Refuse(SchemaErrors errors, string messageKey, string expected, string found)
    {
        errors.Clear();
        if (!errors.Takes())
        {
            return false;
        }

        errors.Keep(new SchemaError
        {
            InstancePointer = "",
            KeywordLocation = "",
            SchemaLocation = "",
            Keyword = "",
            MessageKey = messageKey,
            Expected = expected,
            Found = InstanceText.Cut(found),
            Arguments = [KeyValuePair.Create("reason", found)],
        });
        return false;
    }
}

using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DataHub.JsonSchema.Compilation;
using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Records;
using DataHub.JsonSchema.Rows;
using DataHub.JsonSchema.Streaming;

namespace DataHub.JsonSchema;

/// <summary>
/// A compiled schema of JSON Schema draft 2020-12. Immutable and thread-safe; a <see cref="SchemaErrors"/> is not, so
/// each thread brings its own.
/// </summary>
public sealed class JsonSchema
{
    // Schemas nest beside instances: each level of a value may pass through several schemas that apply to it.
    private const int SchemasPerLevel = 16;

    private readonly SchemaOptions _options;
    private readonly bool _usesScope;
    private readonly RowPlan? _rows;

    internal JsonSchema(SchemaNode root, SchemaOptions options, bool usesScope)
    {
        (Root, _options, _usesScope) = (root, options, usesScope);
        if (!usesScope && options.DepthLimit > 1)
        {
            _rows = RowPlan.Of(root);
            ItemRows = root.Array?.EveryItem is { } item ? RowPlan.Of(item) : null;
        }
    }

    internal SchemaNode Root { get; }

    /// <summary>The plan of an array's items, when all of them are plain rows.</summary>
    internal RowPlan? ItemRows { get; }

    internal int DepthLimit => _options.DepthLimit;

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
    public bool Validate(Record row, SchemaErrors errors) =>
        (_rows is not null && PassesRow(row, errors)) || Evaluate(new FieldInstance(Field.Of(row)), errors);

    /// <summary>Validates one JSON text. Text that is not JSON is an error with the message key <c>json</c>.</summary>
    public bool Validate(ReadOnlySpan<byte> utf8Json, SchemaErrors errors)
    {
        if (_rows is { ReadsText: true } && PassesRow(utf8Json, errors))
        {
            return true;
        }

        try
        {
            errors.Tape.Read(utf8Json, DepthLimit);
        }
        catch (JsonException invalid)
        {
            return Refusal.Note(errors, invalid);
        }

        return Evaluate(errors.Tape.Root, errors);
    }

    /// <summary>Validates the reader's current or next value and leaves the reader on its last token.</summary>
    public bool Validate(ref Utf8JsonReader reader, SchemaErrors errors)
    {
        try
        {
            errors.Tape.Read(ref reader);
        }
        catch (JsonException invalid)
        {
            return Refusal.Note(errors, invalid);
        }

        return Evaluate(errors.Tape.Root, errors);
    }

    /// <summary>Validates a parsed value.</summary>
    public bool Validate(JsonElement element, SchemaErrors errors)
    {
        // The element's text may have been read with comments and trailing commas.
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element), new JsonReaderOptions
        {
            MaxDepth = DepthLimit,
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        return Validate(ref reader, errors);
    }

    /// <summary>
    /// Validates one JSON text from a stream. When the schema's root describes an array item by item (no <c>enum</c>,
    /// <c>uniqueItems</c>, <c>$ref</c> or combination at the root itself), only one item at a time is in memory;
    /// otherwise the text is read whole.
    /// </summary>
    public ValueTask<bool> ValidateAsync(
        Stream utf8Json, SchemaErrors errors,
        CancellationToken cancellation = default) =>
        new StreamValidation(this, utf8Json, errors).RunAsync(cancellation);

    internal void Start(Evaluation evaluation, bool collects) =>
        evaluation.Start(collects, _options.DepthLimit * SchemasPerLevel, _options.EvaluationLimit, _usesScope);

    private bool PassesRow(ReadOnlySpan<byte> utf8Json, SchemaErrors errors)
    {
        errors.Clear();
        try
        {
            return new TextPass(_rows!, utf8Json, errors.Evaluation).Accepts();
        }
        catch (Exception cause) when (Refusal.Covers(cause))
        {
            return false;
        }
    }

    // A member that is not a scalar is evaluated as it would be inside the root.
    private bool PassesRow(Record row, SchemaErrors errors)
    {
        errors.Clear();
        try
        {
            Start(errors.Evaluation, collects: false);
            errors.Evaluation.Enter(Root.Resource);
            return RecordPass.Accepts(_rows!, row, errors.Evaluation);
        }
        catch (Exception cause) when (Refusal.Covers(cause))
        {
            return false;
        }
    }

    // Most rows are valid: the verdict first, without keeping paths; only an invalid row is gone through again for its
    // errors.
    private bool Evaluate<T>(in T value, SchemaErrors errors)
        where T : struct, IInstance<T>
    {
        errors.Clear();
        try
        {
            Start(errors.Evaluation, collects: false);
            if (Root.Evaluate(value, errors.Evaluation, null))
            {
                return true;
            }

            if (errors.Mode == ErrorMode.Flag)
            {
                errors.Takes();
                return false;
            }

            Start(errors.Evaluation, collects: true);
            Root.Evaluate(value, errors.Evaluation, null);
            return errors.Conclude();
        }
        catch (Exception cause) when (Refusal.Covers(cause))
        {
            return Refusal.Note(errors, cause);
        }
    }
}

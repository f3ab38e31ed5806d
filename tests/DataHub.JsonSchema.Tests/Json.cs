using System.Text;
using System.Text.Json;

namespace DataHub.JsonSchema.Tests;

/// <summary>Short ways to validate in a test.</summary>
internal static class Json
{
    public static bool IsValid(string schema, string instance, SchemaOptions? options = null) =>
        Errors(schema, instance, options: options).IsValid;

    public static SchemaErrors Errors(
        string schema, string instance, ErrorMode mode = ErrorMode.All, int cap = 100, SchemaOptions? options = null)
    {
        var errors = new SchemaErrors(mode, cap);
        JsonSchema.Compile(schema, options).Validate(Encoding.UTF8.GetBytes(instance), errors);
        return errors;
    }

    public static SchemaError Error(string schema, string instance, SchemaOptions? options = null) =>
        Assert.Single(Errors(schema, instance, options: options).Items);

    public static SchemaException Refused(string schema, SchemaOptions? options = null) =>
        Assert.Throws<SchemaException>(() => JsonSchema.Compile(schema, options));

    public static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 200 });
        return document.RootElement.Clone();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataHub.JsonSchema;
using DataHub.OpenApi;
using DataHub.Tests.Datasets;
using DataHub.Tests.Infra;
using DataHub.Tests.Intake.Reading;
using Microsoft.OpenApi;
using HubDocument = DataHub.OpenApi.OpenApiDocument;

namespace DataHub.Tests.OpenApi;

public partial class OpenApiDocumentTests
{
    private static readonly Lazy<Task<JsonObject>> Made = new(() => Hub.Get<HubDocument>().MakeAsync(CancellationToken.None));

    public static IEnumerable<object[]> Codes => Sheets.Codes.Select(code => new object[] { code });

    [Fact]
    public void Every_function_that_answers_http_is_published_and_no_other() => Assert.Equal(
        DeclaredFunctions.All.Http.SelectMany(function => function.Methods.Select(method => $"{method} {function.Route.RawText}"))
            .Order(StringComparer.Ordinal),
        PublicRoutes.All.Select(route => $"{route.Method} {route.Template}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_document_is_valid_openapi_3_1()
    {
        var json = (await MadeAsync()).ToJsonString();

        var read = Microsoft.OpenApi.OpenApiDocument.Parse(json, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        var paths = PublicRoutes.All.Where(route => !route.TakesRows).Select(route => route.Template).Distinct();
        Assert.Equal(24 + paths.Count(), read.Document!.Paths.Count);
    }

    [Fact]
    public async Task Every_reference_leads_to_a_schema()
    {
        var document = await MadeAsync();
        var references = Reference().Matches(document.ToJsonString()).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("components/schemas/Receipt", references);
        Assert.All(references, reference => Assert.NotNull(reference.Split('/').Aggregate((JsonNode?)document, Step)));
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own()
    {
        var names = (await MadeAsync())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!["operationId"]!.GetValue<string>()).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_dataset_is_sent_in_four_formats_and_its_examples_fit_their_schemas(string code)
    {
        var document = await MadeAsync();
        var operation = document["paths"]![$"/submissions/{code}"]!["post"]!;
        var content = operation["requestBody"]!["content"]!.AsObject();

        Assert.Equal(4, content.Count);
        AssertFits(document, content["application/json"]!);
        AssertFits(document, operation["responses"]!["200"]!["content"]!["application/json"]!);
        AssertFits(document, operation["responses"]!["422"]!["content"]!["application/problem+json"]!);
    }

    private static Task<JsonObject> MadeAsync() => Made.Value;

    private static void AssertFits(JsonObject document, JsonNode media)
    {
        var schema = media["schema"]!.DeepClone().AsObject();
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        schema["components"] = document["components"]!.DeepClone();
        var compiled = JsonSchema.JsonSchema.Compile(JsonSerializer.SerializeToUtf8Bytes(schema));

        var errors = new SchemaErrors();

        Assert.True(compiled.Validate(JsonSerializer.SerializeToUtf8Bytes(media["example"]), errors), string.Join('\n', errors.Items));
    }

    private static JsonNode? Step(JsonNode? node, string part) => node is JsonArray list
        ? list[int.Parse(part, null)]
        : node?[part.Replace("~1", "/", StringComparison.Ordinal)];

    [GeneratedRegex("\"\\$ref\":\"#/([^\"]+)\"")]
    private static partial Regex Reference();
}

using System.Globalization;
using System.Text.Json.Nodes;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Dictionary.Samples;
using DataHub.Plan;

namespace DataHub.OpenApi;

/// <summary>
/// The hub's HTTP interface as OpenAPI 3.1, made from the schemas, the samples and the list of routes.
/// </summary>
public sealed class OpenApiDocument(CityPlan plan, DatasetRegistry datasets, SampleShelf samples, HubSettings settings)
{
    public async Task<JsonObject> MakeAsync(CancellationToken cancellation)
    {
        var paths = new JsonObject();
        foreach (var route in PublicRoutes.All.Where(route => !route.TakesRows))
        {
            Add(paths, route.Template, route, OperationOf(route));
        }

        var schemas = new JsonObject();
        foreach (var (name, schema) in TypeSchemas.All())
        {
            schemas[name] = schema;
        }

        foreach (var dataset in datasets.All)
        {
            schemas[dataset.Code] = RowSchema.Of(dataset);
            schemas[$"{dataset.Code}Submission"] = SubmissionBody.Envelope(dataset);
            var answered = await samples.OfAsync(dataset, cancellation);
            foreach (var route in PublicRoutes.All.Where(route => route.TakesRows))
            {
                Add(paths, route.Template.Replace("{dataset}", dataset.Code, StringComparison.Ordinal), route, SubmissionOf(route, dataset, answered));
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = $"{plan.City}再生资源数据交换平台 · Recycling data-exchange hub",
                ["version"] = "1.0",
                ["description"] = "Values are understood as people write them (kg, 1,234.5, 2025年3月); the schemas say how the hub keeps them. "
                    + "What a receipt's codes mean: /api/rules. The data dictionary: /api/dictionary.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = $"{settings.PublicUrl}/api" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject
                    {
                        ["type"] = "http",
                        ["scheme"] = "bearer",
                        ["description"] = "API key issued by the city's commerce bureau (市商务局): Authorization: Bearer <key>",
                    },
                },
            },
        };
    }

    private static void Add(JsonObject paths, string template, PublicRoute route, JsonObject operation)
    {
        // OpenAPI knows no parameter that takes the rest of a path.
        var path = "/" + template.Replace("{*", "{", StringComparison.Ordinal);
        paths[path] ??= new JsonObject();
        paths[path]![route.Method.ToLowerInvariant()] = operation;
    }

    private static JsonObject SubmissionOf(PublicRoute route, Dataset dataset, IReadOnlyList<PublishedSample> answered)
    {
        var operation = OperationOf(route);
        operation["operationId"] = route.OperationId + dataset.Code;
        operation["summary"] = $"{dataset.Code} {dataset.Zh} · {dataset.En}";
        operation["requestBody"] = SubmissionBody.Of(
            dataset, answered.FirstOrDefault(sample => sample.Kind == "valid")?.Request.AsObject());
        foreach (var sample in answered)
        {
            var status = sample.Status.ToString(CultureInfo.InvariantCulture);
            foreach (var (_, media) in operation["responses"]![status]!["content"]!.AsObject())
            {
                media!["example"] = sample.Answer.DeepClone();
            }
        }

        return operation;
    }

    private static JsonObject OperationOf(PublicRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.OperationId,
            ["summary"] = $"{route.Summary.Zh} · {route.Summary.En}",
            ["tags"] = new JsonArray(route.Template.Split('/')[0]),
            ["parameters"] = new JsonArray([
                .. route.Parameters.Where(parameter => parameter.In != "path" || !route.TakesRows).Select(Parameter)]),
            ["responses"] = Responses(route),
        };
        if (route.BodyExample is { } body)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject
                {
                    ["application/json"] = new JsonObject
                    {
                        ["schema"] = new JsonObject { ["type"] = "object" },
                        ["example"] = JsonNode.Parse(body),
                    },
                },
            };
        }

        if (route.Access != RouteAccess.Anyone)
        {
            operation["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() });
        }

        return operation;
    }

    private static JsonObject Parameter(RouteParameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.In,
        ["required"] = parameter.In == "path",
        ["description"] = parameter.Description,
        ["schema"] = new JsonObject { ["type"] = parameter.Type },
        ["example"] = parameter.Type == "boolean" ? JsonValue.Create(parameter.Example == "true") : JsonValue.Create(parameter.Example),
    };

    private static JsonObject Responses(PublicRoute route)
    {
        var responses = new JsonObject();
        foreach (var answer in route.Answers)
        {
            var content = new JsonObject();
            foreach (var type in answer.MediaTypes)
            {
                content[type] = new JsonObject
                {
                    ["schema"] = type == "application/json" && answer.Schema is { } schema ? TypeSchemas.Reference(schema) : new JsonObject(),
                };
            }

            responses[$"{answer.Status}"] = new JsonObject { ["description"] = answer.Description, ["content"] = content };
        }

        foreach (var refusals in route.AllRefusals.GroupBy(kind => kind.Status).OrderBy(kinds => kinds.Key))
        {
            responses[$"{refusals.Key}"] = new JsonObject
            {
                ["description"] = string.Join("; ", refusals.Select(Refusal)),
                ["content"] = new JsonObject
                {
                    ["application/problem+json"] = new JsonObject { ["schema"] = TypeSchemas.Reference(nameof(Problem)) },
                },
            };
        }

        return responses;
    }

    private static string Refusal(ProblemKind kind) => $"{kind.Code}: {kind.Title.Zh} · {kind.Title.En}";
}

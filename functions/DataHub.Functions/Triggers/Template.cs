using DataHub.Templates;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>A dataset's workbook to fill in, such as <c>templates/D04.xlsx</c>.</summary>
public sealed class Template(TemplateEndpoint templates)
{
    [Function(nameof(Template))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "templates/{file}")] HttpRequest request) =>
        templates.Get(request, request.RouteText("file"));
}

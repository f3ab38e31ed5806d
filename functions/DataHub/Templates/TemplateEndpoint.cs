using System.Collections.Concurrent;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Workbooks;
using Microsoft.AspNetCore.Http;

namespace DataHub.Templates;

/// <summary>The workbooks to fill in, over HTTP; open to anyone, as the schemas are.</summary>
public sealed class TemplateEndpoint(DatasetRegistry datasets, TemplateMaker maker)
{
    private const string Extension = ".xlsx";

    // Made of what does not change while the app runs.
    private readonly ConcurrentDictionary<string, byte[]> _made = new(StringComparer.Ordinal);

    /// <summary><c>GET /api/templates/{file}</c>: the file is a dataset's code or slug with <c>.xlsx</c>.</summary>
    public IResult Get(HttpRequest request, string file)
    {
        ArgumentNullException.ThrowIfNull(request);
        var name = file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? file[..^Extension.Length] : file;
        return datasets.TryFind(name, out var dataset)
            ? Results.File(
                _made.GetOrAdd(dataset.Code, _ => maker.Make(dataset)), TableBook.ContentType, FileNameOf(dataset))
            : Problem.Answer(ProblemKind.UnknownDataset, name);
    }

    /// <summary>Begins with the code, as a file in the drop zone must.</summary>
    public static string FileNameOf(Dataset dataset) => $"{dataset.Code}-{dataset.Zh}{Extension}";
}

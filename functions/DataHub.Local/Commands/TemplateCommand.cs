using System.CommandLine;
using DataHub.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Commands;

/// <summary><c>hub template</c>: writes a dataset's workbook to fill in, with no service running.</summary>
internal sealed class TemplateCommand : Command
{
    private readonly Argument<string> _dataset = new("dataset") { Description = "Dataset, such as D04" };

    private readonly Option<FileInfo?> _out = new("--out")
    {
        Description = "Where to write it (default: here, under the dataset's code and name)",
        HelpName = "file",
    };

    public TemplateCommand()
        : base("template", "Writes the workbook in which a dataset is filled in")
    {
        Arguments.Add(_dataset);
        Options.Add(_out);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var services = OfflineServices.Build();
        if (await KnownDataset.FindAsync(services, arguments.GetRequiredValue(_dataset)) is not { } dataset)
        {
            return KnownDataset.Unknown;
        }

        var file = arguments.GetValue(_out) ?? new FileInfo(TemplateEndpoint.FileNameOf(dataset));
        file.Directory?.Create();
        await File.WriteAllBytesAsync(
            file.FullName, services.GetRequiredService<TemplateMaker>().Make(dataset), cancellation);
        Console.WriteLine(file.FullName);
        return 0;
    }
}

using System.CommandLine;
using DataHub.Local.Running;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary><c>hub reset</c>: empties the data folder of a hub that is not running.</summary>
internal sealed class ResetCommand : Command
{
    private readonly Option<string> _data = CommonOptions.Data();

    public ResetCommand()
        : base("reset", "Deletes the data of the hub on this machine: submissions, keys, mail, logs")
    {
        Options.Add(_data);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        using var data = DataFolder.Hold(arguments.GetRequiredValue(_data));
        data.Empty();
        AnsiConsole.WriteLine($"{data.Path} is empty.");
        return 0;
    }
}

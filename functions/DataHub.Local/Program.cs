using System.CommandLine;
using DataHub.Datasets;
using DataHub.Local.Commands;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Hosting;
using DataHub.Local.Running;
using DataHub.Local.Services;
using DataHub.Plan;
using DataHub.Settings;

// 1 is left to commands that ran and found something wrong.
const int WrongCommand = 2;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var hub = new RootCommand("The data-exchange hub of the recyclable-resource recovery plan, on one machine")
{
    new DemoCommand(),
    new ReplayCommand(),
    new UpCommand(),
    new ResetCommand(),
    new ValidateCommand(),
    new TemplateCommand(),
    new PartnerCommand(),
    new DoctorCommand(),
    new PoisonCommand(),
};

try
{
    // A stop lets the storage write its data to disk.
    var command = hub.Parse(args);
    var exitCode = await command.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    });
    return command.Errors.Count > 0 ? WrongCommand : exitCode;
}
catch (Exception fault) when (fault is ServiceFailedException or DataFolderInUseException or FunctionsRefusedException
    or DatasetException or ScenarioException or SettingsRefusedException or PlanException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return WrongCommand;
}

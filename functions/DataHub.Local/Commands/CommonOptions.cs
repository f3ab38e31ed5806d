using System.CommandLine;
using DataHub.Local.Running;

namespace DataHub.Local.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The folder with the hub's data.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of the hub's data",
        HelpName = "folder",
        DefaultValueFactory = _ => DataFolder.Default,
    };
}

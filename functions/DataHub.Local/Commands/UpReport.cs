using DataHub.Local.Running;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary>What <c>hub up</c> tells the person who started it.</summary>
internal static class UpReport
{
    public static void Write(IAnsiConsole console, RunFile run, DataFolder data)
    {
        Section(console, "The hub is up. Ctrl-C stops it.");
        Line(console, "API", run.Api);
        Line(console, "Web inbox", run.Inbox);
        Line(console, "Data and logs", data.Path);
        Line(console, "For scripts", data.RunFile);

        Section(console, "Keys (Authorization: Bearer …)");
        Line(console, "Partner", run.Keys.Partner);
        Line(console, "County LC-YG", run.Keys.County);
        Line(console, "Operator", run.Keys.Operator);

        Section(console, "Drop zone: container dropzone of this account, path {unit}/{period}/{dataset}….xlsx");
        Plain(console, run.Storage);

        Section(console, "Plan: files of the container config below plan/ replace packaged ones");
        Plain(console, "A change, by hand or by PUT and DELETE of /operator/plan/{file}, is taken within seconds.");

        Section(console, "Try");
        Plain(console, $"curl {run.Api}/health");
        Plain(console, $"curl -H 'Authorization: Bearer {run.Keys.Partner}' {run.Api}/schemas");
        Plain(console, $"curl -H 'Authorization: Bearer {run.Keys.Partner}' -H 'Content-Type: text/csv' --data-binary @D04.csv "
            + $"'{run.Api}/submissions/D04?unit=LC-YG&period=2025-03&dryRun=true'");
        Plain(console, $"curl -X POST -H 'Authorization: Bearer {run.Keys.Operator}' "
            + $"'{run.Api}/operator/jobs/remind-and-escalate?asOf=2025-04-10T09:00:00Z'");
        console.WriteLine();
    }

    public static void PlanChanges(IAnsiConsole console, string plan) => Plain(
        console, $"The plan's files in the container config have changed: {plan} ends, the functions start again …");

    public static void PlanChanged(IAnsiConsole console, string plan) =>
        Plain(console, $"{plan} is in force. The API answers again, at the same address and with the same keys.");

    private static void Section(IAnsiConsole console, string title)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{title}[/]");
    }

    private static void Line(IAnsiConsole console, string name, string value) => Plain(console, $"{name,-14} {value}");

    // Long values are not wrapped: people copy them.
    private static void Plain(IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine("  " + text);
}

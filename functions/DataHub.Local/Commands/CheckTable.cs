using DataHub.Operations.Readiness;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary>Checks as a person reads them: what is well in a line, what is not with its remedy.</summary>
internal static class CheckTable
{
    /// <summary>Writes the checks.</summary>
    /// <returns>How many failed.</returns>
    public static int Write(IAnsiConsole console, string title, IReadOnlyList<CheckReport> checks)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{title}[/]");
        var width = checks.Max(check => check.Name.Length);
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(2))
            .AddColumn(new GridColumn().NoWrap().Width(width))
            .AddColumn(new GridColumn());
        foreach (var check in checks)
        {
            grid.AddRow(
                new Markup(MarkOf(check.Status)),
                new Text(check.Name),
                new Text($"{check.Detail.Zh} · {check.Detail.En}"));
            if (check.Remedy is { } remedy)
            {
                grid.AddRow(new Text(""), new Text(""), new Markup($"[yellow]→ {Markup.Escape($"{remedy.Zh} · {remedy.En}")}[/]"));
            }
        }

        console.Write(grid);
        var failed = checks.Count(check => check.Status == CheckStatus.Fail);
        var warned = checks.Count(check => check.Status == CheckStatus.Warn);
        console.WriteLine($"  {checks.Count} 项 · {failed} 项失败 · {warned} 项提醒 / {checks.Count} checks, {failed} failed, {warned} warnings");
        return failed;
    }

    private static string MarkOf(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "[green]✓[/]",
        CheckStatus.Warn => "[yellow]![/]",
        _ => "[red]✗[/]",
    };
}

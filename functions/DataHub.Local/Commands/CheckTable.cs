using DataHub.Intake.Receipts;
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
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0, 1, 0))
            .AddColumn(new GridColumn().NoWrap().Width(width).PadRight(2))
            .AddColumn(new GridColumn());
        foreach (var check in checks)
        {
            grid.AddRow(
                new Markup(MarkOf(check.Status)),
                new Text(check.Name),
                new Text(BothOf(check.Detail)));
            if (check.Remedy is { } remedy)
            {
                grid.AddRow(new Text(""), new Text(""), new Markup($"[yellow]→ {Markup.Escape(BothOf(remedy))}[/]"));
            }
        }

        console.Write(grid);
        var failed = checks.Count(check => check.Status == CheckStatus.Fail);
        var warned = checks.Count(check => check.Status == CheckStatus.Warn);
        console.WriteLine($"  {checks.Count} 项 · {failed} 项失败 · {warned} 项提醒 / {checks.Count} checks, {failed} failed, {warned} warnings");
        return failed;
    }

    private static string BothOf(Wording words) => words.Zh == words.En ? words.Zh : $"{words.Zh} · {words.En}";

    private static string MarkOf(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "[green]✓[/]",
        CheckStatus.Warn => "[yellow]![/]",
        _ => "[red]✗[/]",
    };
}

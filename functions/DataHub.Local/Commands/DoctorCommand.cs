using System.CommandLine;
using System.Net;
using DataHub.Intake.Receipts;
using DataHub.Local.Examining;
using DataHub.Local.Services;
using DataHub.Operations.Readiness;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary>
/// <c>hub doctor</c>: what works, what does not, and what to do about it; exit code 1 when something fails.
/// </summary>
internal sealed class DoctorCommand : Command
{
    private readonly HubOptions _hub = new();

    public DoctorCommand()
        : base("doctor", "Examines a hub from outside; without --url this machine, and the hub that is up on it")
    {
        _hub.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var hub = _hub.TryOpen(arguments);
        var failed = 0;
        if (!_hub.NamesAddress(arguments))
        {
            failed += CheckTable.Write(
                AnsiConsole.Console, "这台机器 · this machine", await MachineExamination.RunAsync(cancellation));
        }

        if (hub is not null)
        {
            failed += CheckTable.Write(AnsiConsole.Console, $"平台 · the hub at {hub.BaseAddress}", await AskAsync(hub, cancellation));
        }

        return failed == 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<CheckReport>> AskAsync(HttpClient hub, CancellationToken cancellation)
    {
        try
        {
            var report = await hub.AskAsync<ReadinessReport>(
                HttpMethod.Get, "health/ready", cancellation, also: HttpStatusCode.ServiceUnavailable);
            return report.Checks;
        }
        catch (ServiceFailedException failure)
        {
            return
            [
                new CheckReport(
                    "answer", false, CheckStatus.Fail,
                    new Wording("没有得到体检结果", $"it does not tell how it is: {failure.Message}"),
                    new Wording(
                        "核对地址、网络和运维密钥；应用没有启动时，原因在它的日志流里",
                        "check the address, the network and the operator's key; why an app does not start is in its log stream"),
                    0),
            ];
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DataHub.Intake.Receipts;
using DataHub.Local.Services;
using DataHub.Operations.Readiness;
using DataHub.Settings;
using Microsoft.Extensions.Configuration;

namespace DataHub.Local.Examining;

/// <summary>
/// Whether this machine has what the hub needs to be built, run and, with Core Tools, hosted as in Azure.
/// </summary>
internal static class MachineExamination
{
    private const int OldestNode = 20;

    // Of the Functions host, and of Azurite as the example of local.settings.json expects it. ./hub up takes free ones.
    private static readonly int[] Ports = [7071, 10000, 10001, 10002];

    // Read by the Functions host, without which the app has no start at all.
    private static readonly string[] OfTheHost = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

    public static async Task<IReadOnlyList<CheckReport>> RunAsync(CancellationToken cancellation) =>
    [
        ReportOf("sdk", await SdkAsync(cancellation)),
        ReportOf("node", await NodeAsync(cancellation)),
        ReportOf("services", Services()),
        ReportOf("ports", PortsFree()),
        ReportOf("local-settings", LocalSettings(
            Path.Combine(Repository.Root, "functions", "DataHub.Functions", "local.settings.json"))),
    ];

    /// <summary>What is wrong with a file of local settings.</summary>
    public static CheckResult LocalSettings(string file)
    {
        if (!File.Exists(file))
        {
            return CheckResult.Pass(
                "没有 local.settings.json，只有 func start 需要它", "there is no local.settings.json; only func start needs one");
        }

        IConfiguration values;
        try
        {
            values = Flatten(new ConfigurationBuilder().AddJsonFile(file).Build().GetSection("Values"));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FormatException)
        {
            return CheckResult.Fail(
                new Wording("local.settings.json 不是有效的 JSON", "local.settings.json is no valid JSON"),
                new Wording("从 local.settings.json.example 重新复制", "copy local.settings.json.example anew"));
        }

        var report = SettingsCheck.Of(values);
        var missing = OfTheHost.Where(name => values[name] is null or "").ToList();
        List<string> faults = [.. missing.Select(name => $"{name}: 没有设置 · is missing"), .. report.Faults.Select(fault => fault.ToString())];
        var found = faults.Count > 0 ? faults : [.. report.Warnings.Select(warning => warning.ToString())];
        var list = string.Join(Environment.NewLine, found);
        var remedy = new Wording("对照 local.settings.json.example 改正", "mend them as in local.settings.json.example");
        return faults.Count > 0
            ? CheckResult.Fail(new Wording($"{faults.Count} 处有误", $"{faults.Count} are wrong:{Environment.NewLine}{list}"), remedy)
            : found.Count > 0
                ? CheckResult.Warn(new Wording($"{found.Count} 处提醒", $"{found.Count} to look at:{Environment.NewLine}{list}"), remedy)
                : CheckResult.Pass("完整", "complete");
    }

    private static async Task<CheckResult> SdkAsync(CancellationToken cancellation)
    {
        // Asked in the clone, where global.json says which is wanted.
        var (version, error) = await ProgramOutput.OfAsync("dotnet", ["--version"], Repository.Root, cancellation);
        return version is not null
            ? CheckResult.Pass($".NET SDK {version}", $".NET SDK {version}")
            : CheckResult.Fail(
                new Wording("没有合适的 .NET SDK", $"no .NET SDK that fits global.json: {error}"),
                new Wording("安装 .NET 10 SDK", "install the .NET 10 SDK"));
    }

    private static async Task<CheckResult> NodeAsync(CancellationToken cancellation)
    {
        var (version, error) = await ProgramOutput.OfAsync("node", ["--version"], Repository.Root, cancellation);
        var major = version?.TrimStart('v').Split('.')[0];
        return int.TryParse(major, CultureInfo.InvariantCulture, out var number) && number >= OldestNode
            ? CheckResult.Pass($"Node.js {version}", $"Node.js {version}")
            : CheckResult.Fail(
                new Wording($"没有 Node.js {OldestNode} 或更高版本", $"no Node.js {OldestNode} or later: {version ?? error}"),
                new Wording($"安装 Node.js {OldestNode} 或更高版本", $"install Node.js {OldestNode} or later"));
    }

    private static CheckResult Services() => NodePackages.IsInstalled()
        ? CheckResult.Pass("本地存储和邮箱已安装", "local storage and mail sink are installed")
        : CheckResult.Warn(
            new Wording("本地存储和邮箱还没有安装", "local storage and mail sink are not installed yet"),
            new Wording("首次 ./hub up 会安装，需要能访问 npm 源", "the first ./hub up installs them, and needs the npm registry"));

    private static CheckResult PortsFree()
    {
        var taken = Ports.Where(port => !IsFree(port)).ToList();
        var list = string.Join(", ", taken);
        return taken.Count == 0
            ? CheckResult.Pass("func start 用的端口空闲", "the ports of func start are free")
            : CheckResult.Warn(
                new Wording($"端口被占用：{list}", $"ports in use: {list}"),
                new Wording("./hub up 会另选端口；func start 之前请腾出", "./hub up takes others; free them before func start"));
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // Values are written as environment variables are, and read likewise.
    private static IConfiguration Flatten(IConfiguration values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.GetChildren().Select(value =>
            KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), value.Value)))
        .Build();

    private static CheckReport ReportOf(string name, CheckResult result) =>
        new(name, result.Status != CheckStatus.Fail, result.Status, result.Detail, result.Remedy, 0);
}

using System.Diagnostics;
using System.Net.Http.Headers;
using DataHub.Local.Running;

namespace DataHub.EndToEndTests;

/// <summary>A hub as a person starts it: <c>hub up</c> in a process of its own, on a data folder of its own.</summary>
public sealed class HubProcess : IAsyncDisposable
{
    // The samples are of March 2025, which is locked by now.
    private const string AsOf = "2025-04-02T09:00:00+08:00";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);

    private readonly Process _process;
    private readonly bool _ownsFolder;

    private HubProcess(Process process, string folder, bool ownsFolder, RunFile run) =>
        (_process, Folder, _ownsFolder, Run) = (process, folder, ownsFolder, run);

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>What run.json said when the hub was ready.</summary>
    public RunFile Run { get; }

    public bool RunFileExists => File.Exists(DataFolder.RunFileIn(Folder));

    /// <summary>Starts a hub and waits for its run.json.</summary>
    /// <param name="folder">A data folder to go on with; null for a new one, deleted at the end.</param>
    public static async Task<HubProcess> StartAsync(string? folder = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("hub-").FullName;
        var process = HubCommand.Start("up", "--data", data, "--as-of", AsOf);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"hub up ended with {process.ExitCode}:\n{await output}{await errors}");
            }

            if (RunFile.Read(DataFolder.RunFileIn(data)) is { } run)
            {
                return new HubProcess(process, data, folder is null, run);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    /// <summary>A client of the API with one of the keys, or without any.</summary>
    public HttpClient Client(string? key)
    {
        var client = new HttpClient { BaseAddress = new Uri(Run.Api + "/") };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(StopLimit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends it without warning, as a crash does.</summary>
    public async Task CrashAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

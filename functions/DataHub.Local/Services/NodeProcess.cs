using System.Diagnostics;

namespace DataHub.Local.Services;

/// <summary>A service run by Node.js, which ends with this process however this process ends.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly TextWriter _log;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _printed = [];
    private readonly Func<IReadOnlyList<string>, bool> _isReady;

    private NodeProcess(ProcessStartInfo start, string logFile, Func<IReadOnlyList<string>, bool> isReady)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(logFile)!);
        _log = TextWriter.Synchronized(new StreamWriter(logFile, append: true) { AutoFlush = true });
        _isReady = isReady;
        _process = ServiceFailedException.StartOrThrow(start, "node (Node.js 20 or later)");
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _ = FailOnExitAsync();
    }

    public int Id => _process.Id;

    /// <summary>Lines printed so far.</summary>
    public IReadOnlyList<string> Printed
    {
        get
        {
            lock (_printed)
            {
                return [.. _printed];
            }
        }
    }

    /// <summary>Starts a script and waits until what it printed says that it is ready.</summary>
    /// <exception cref="ServiceFailedException">It ended, or was not ready in a minute.</exception>
    public static async Task<NodeProcess> StartAsync(
        string script,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        string logFile,
        Func<IReadOnlyList<string>, bool> isReady,
        CancellationToken cancellation)
    {
        await NodePackages.EnsureInstalledAsync(cancellation);
        var start = new ProcessStartInfo(
            "node", ["--require", Path.Combine(NodePackages.Folder, "exit-with-parent.cjs"), NodePackages.PathOf(script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var service = new NodeProcess(start, logFile, isReady);
        try
        {
            await service._ready.Task.WaitAsync(StartLimit, cancellation);
            return service;
        }
        catch (TimeoutException)
        {
            await service.DisposeAsync();
            throw service.Failed("was not ready in a minute");
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes its input, which asks it to end; ends it with its children if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(StopLimit);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        await _log.DisposeAsync();
    }

    private async Task FailOnExitAsync()
    {
        await _process.WaitForExitAsync();
        _ready.TrySetException(Failed("ended before it was ready"));
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.WriteLine(line);
        lock (_printed)
        {
            if (_ready.Task.IsCompleted)
            {
                return;
            }

            _printed.Add(line);
            if (_isReady(_printed))
            {
                _ready.TrySetResult();
            }
        }
    }

    private ServiceFailedException Failed(string how) =>
        new($"{_process.StartInfo.ArgumentList[2]} {how}. It printed:{Environment.NewLine}{string.Join(Environment.NewLine, Printed)}");
}

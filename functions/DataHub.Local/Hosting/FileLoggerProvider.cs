using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DataHub.Local.Hosting;

/// <summary>Appends the log to one file, so that the terminal stays free for what a person wants to read.</summary>
internal sealed class FileLoggerProvider : ILoggerProvider
{
    private readonly TextWriter _file;

    public FileLoggerProvider(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _file = TextWriter.Synchronized(new StreamWriter(path, append: true) { AutoFlush = true });
    }

    public ILogger CreateLogger(string categoryName) => new FileLogger(_file, categoryName);

    public void Dispose() => _file.Dispose();

    private sealed class FileLogger(TextWriter file, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var at = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            var line = $"{at} {logLevel} {category}: {formatter(state, exception)}";
            file.WriteLine(exception is null ? line : line + Environment.NewLine + exception);
        }
    }
}

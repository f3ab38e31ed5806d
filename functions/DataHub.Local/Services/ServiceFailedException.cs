using System.ComponentModel;
using System.Diagnostics;

namespace DataHub.Local.Services;

/// <summary>A local service could not be installed or started; the message says what it printed.</summary>
public sealed class ServiceFailedException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static Process StartOrThrow(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new ServiceFailedException($"{program} is needed and was not found on the PATH.", error);
        }
    }
}

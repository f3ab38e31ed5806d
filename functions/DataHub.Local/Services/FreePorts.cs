using System.Net;
using System.Net.Sockets;

namespace DataHub.Local.Services;

/// <summary>Loopback ports that nobody listened on a moment ago.</summary>
internal static class FreePorts
{
    public static IReadOnlyList<int> Find(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            // All are held until all are known, so that they differ.
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}

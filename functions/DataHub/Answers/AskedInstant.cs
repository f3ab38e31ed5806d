using System.Globalization;
using DataHub.Plan;
using Microsoft.AspNetCore.Http;

namespace DataHub.Answers;

/// <summary>The instant of <c>?asOf=</c>: ISO 8601, and Beijing's time where it names no zone.</summary>
internal static class AskedInstant
{
    /// <summary>False when it is no instant; now where nothing is asked.</summary>
    public static bool TryRead(HttpRequest request, TimeProvider clock, out DateTimeOffset instant)
    {
        instant = clock.GetUtcNow();

        // In a query string an unescaped + arrives as a space.
        var text = request.Query["asOf"].ToString().Replace(' ', '+');
        if (text.Length == 0)
        {
            return true;
        }

        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed))
        {
            return false;
        }

        instant = parsed.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(parsed, BusinessTime.Offset).ToUniversalTime()
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime();
        return true;
    }
}

using System.Globalization;
using DataHub.Plan;
using Microsoft.Extensions.Configuration;

namespace DataHub.Alerts;

/// <summary>From when on the hub reminds; section <c>Alerts</c>.</summary>
/// <param name="Since">
/// The first month whose reports are asked for and counted. Null: the first month that falls due after the hub went
/// into service, so that a new hub asks for what is coming and does not flood the city with what it never received.
/// </param>
/// <param name="LookBack">How long after a month's last step a missed step is still caught up.</param>
public sealed record AlertSettings(BusinessMonth? Since, TimeSpan LookBack)
{
    public static AlertSettings Default { get; } = new(null, TimeSpan.FromDays(45));

    /// <summary>Reads <c>Alerts__Since</c> (yyyy-MM) and <c>Alerts__LookBackDays</c>.</summary>
    /// <exception cref="FormatException">A value cannot be read.</exception>
    public static AlertSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Alerts");
        return new AlertSettings(
            section["Since"] is { Length: > 0 } since ? BusinessMonth.Parse(since) : Default.Since,
            section["LookBackDays"] is { Length: > 0 } days
                ? TimeSpan.FromDays(int.Parse(days, CultureInfo.InvariantCulture))
                : Default.LookBack);
    }
}

using DataHub.Intake.Receipts;

namespace DataHub.Settings;

/// <summary>A setting that the hub reads.</summary>
/// <param name="Name">As environment variables write it, such as <c>Hub__FieldKey</c>.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Example">A value that would do.</param>
/// <param name="Check">What is wrong with a value; null when nothing is. Says nothing of the value itself.</param>
/// <param name="IsSecret">Whether its value is never shown.</param>
public sealed record Setting(
    string Name, Wording Purpose, string Example, Func<string, Wording?> Check, bool IsSecret = false)
{
    /// <summary>The name as configuration keys write it.</summary>
    public string Key => Name.Replace("__", ":", StringComparison.Ordinal);

    /// <summary>A fault of this setting.</summary>
    public SettingFault Fault(Wording what) => new(Name, what, Purpose, $"{Name}={Example}");

    /// <summary>What is wrong with a value, and the value where it may be shown.</summary>
    public SettingFault? FaultOf(string value) => Check(value) switch
    {
        null => null,
        { } what when IsSecret => Fault(what),
        { } what => Fault(new Wording($"‘{value}’{what.Zh}", $"‘{value}’ {what.En}")),
    };
}

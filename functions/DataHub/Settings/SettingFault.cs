using DataHub.Intake.Receipts;

namespace DataHub.Settings;

/// <summary>Something wrong with a setting: which, what, what the setting is for, and how it would be right.</summary>
public sealed record SettingFault(string Name, Wording What, Wording Purpose, string Example)
{
    /// <summary>One line, for a log.</summary>
    public override string ToString() => $"{Name}: {What.Zh} · {What.En} ({Example})";
}

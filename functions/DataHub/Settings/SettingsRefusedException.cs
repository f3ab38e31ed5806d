using System.Text;

namespace DataHub.Settings;

/// <summary>The hub cannot start: one list of everything that is wrong with its settings. Holds no secret.</summary>
public sealed class SettingsRefusedException(IReadOnlyList<SettingFault> faults) : Exception(TextOf(faults))
{
    public IReadOnlyList<SettingFault> Faults { get; } = faults;

    private static string TextOf(IReadOnlyList<SettingFault> faults)
    {
        var text = new StringBuilder();
        text.AppendLine($"设置有误，平台没有启动（{faults.Count} 处） · The hub does not start: {faults.Count} settings are wrong");
        foreach (var fault in faults)
        {
            text.AppendLine();
            text.AppendLine(fault.Name);
            text.AppendLine($"  有误 · wrong     {fault.What.Zh} · {fault.What.En}");
            text.AppendLine($"  用途 · what for  {fault.Purpose.Zh} · {fault.Purpose.En}");
            text.AppendLine($"  例   · example   {fault.Example}");
        }

        return text.ToString().TrimEnd();
    }
}

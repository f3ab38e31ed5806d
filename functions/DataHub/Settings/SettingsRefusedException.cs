namespace DataHub.Settings;

/// <summary>The hub cannot start: one list of everything that is wrong with its settings. Holds no secret.</summary>
public sealed class SettingsRefusedException(IReadOnlyList<SettingFault> faults) : Exception(TextOf(faults))
{
    public IReadOnlyList<SettingFault> Faults { get; } = faults;

    private static string TextOf(IReadOnlyList<SettingFault> faults) => string.Join(Environment.NewLine,
    [
        $"设置有误，平台没有启动（{faults.Count} 处） · The hub does not start: {faults.Count} settings are wrong",
        .. faults.SelectMany(fault => new[]
        {
            "",
            fault.Name,
            $"  有误 · wrong     {fault.What.Zh} · {fault.What.En}",
            $"  用途 · what for  {fault.Purpose.Zh} · {fault.Purpose.En}",
            $"  例   · example   {fault.Example}",
        }),
    ]);
}

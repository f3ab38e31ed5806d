using System.Globalization;
using System.Text;

namespace DataHub.StorageTests.Dispatch;

/// <summary>What a county sends: its contacts once, its progress report each month.</summary>
internal static class County
{
    public static byte[] Contacts(string unit) => Encoding.UTF8.GetBytes(
        $$"""
        {"unitCode":"{{unit}}","rows":[
        {"contactId":"C-1","orgCode":"{{unit}}","role":"LEADER","name":"王建国","phone":"13800138000","validFrom":"2023-10-01"},
        {"contactId":"C-2","orgCode":"{{unit}}","role":"REPORTER","name":"李明","phone":"13900139000","email":"li@example.test","validFrom":"2023-10-01"}]}
        """);

    public static byte[] Progress(string unit, string period, decimal tonnes, decimal yearToDate, int malls = 3) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $$"""
        {"unitCode":"{{unit}}","period":"{{period}}","rows":[{"unitCode":"{{unit}}","period":"{{period}}","qtyMonthT":{{tonnes}},"qtyYtdT":{{yearToDate}},"centreStatus":"运营","centresBuilt":1,"mallCum":{{malls}},"reporterContactId":"C-2","explanation":"据实填报"}]}
        """));

    public static byte[] Baseline(string unit, decimal tonnes) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $$"""
        {"unitCode":"{{unit}}","rows":[{"unitCode":"{{unit}}","year":"2020","material":"01","quantityT":{{tonnes}},"source":"企业台账","approvedBy":"聊城市商务局","version":1}]}
        """));
}

using DataHub.Plan;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>Leader in charge and responsible person on record on the day of judgement (责任落实, D03); O55, O60.</summary>
internal static class ContactIndicators
{
    public static readonly Indicator Both = Indicator.Counted(
        "CONTACTS",
        new("分管领导和责任人齐备", "Leader and responsible person on record"),
        new("判定日分管领导和责任人均在任的单位", "Units that have both in office on the day of judgement"),
        "个",
        ["D03.role", "D03.validFrom", "D03.validTo"],
        new("在任 LEADER 与 REPORTER 各 1 名为 1，否则为 0", "1 when a LEADER and a REPORTER are in office, else 0"),
        look =>
        {
            var (leader, reporter) = (
                look.Facts.ContactOn(look.JudgedOn, ContactRole.Leader), look.Facts.ContactOn(look.JudgedOn, ContactRole.Reporter));
            return new Measured(
                leader is not null && reporter is not null ? 1 : 0,
                look.Month,
                [.. new[] { leader, reporter }.OfType<Facts.Contact>().Select(contact => contact.Source)]);
        });
}

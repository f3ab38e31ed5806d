namespace DataHub.Plan;

/// <summary>Who hears of a step; the person is looked up in D03 when the mail is sent.</summary>
/// <param name="Role">One of <see cref="ContactRole"/>.</param>
public sealed record LadderAddressee(LadderParty At, string Role);

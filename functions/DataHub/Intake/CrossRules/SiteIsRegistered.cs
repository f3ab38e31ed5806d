using DataHub.Identifiers;
using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A transfer takes place at a site of the registry, and what is utilised goes to an enterprise of it (利用单位在名录内); D05,
/// domain report 10.2. Warnings: the registry may be behind.
/// </summary>
internal sealed class SiteIsRegistered : ICrossRule
{
    private RegisteredOperators _registered = null!;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation) =>
        _registered = await RegisteredOperators.LoadAsync(context, cancellation);

    public void Check(Record row, string key, RowFindings findings)
    {
        if (_registered.HasSites && row.Text("siteId") is { } site && !_registered.KnowsSite(site))
        {
            findings.Add("D05-SITE-UNKNOWN", Severity.Warning, "siteId", () => (
                new Wording($"场所 {site} 不在网点名录中", $"The site {site} is not in the registry"),
                new Wording("核对场所编号；新网点请先更新名录（D02）", "Check the id, or register the site (D02) first")));
        }

        if (row.Text("step") == "UTILISE" && !_registered.IsEmpty && row.Text("toParty") is { } user
            && CreditCode.Check(user).Standing != Standing.Invalid && !_registered.Knows(user))
        {
            findings.Add("D05-USER-UNREGISTERED", Severity.Warning, "toParty", () => (
                new Wording($"利用单位 {user} 不在名录内", $"The user {user} is not on the list"),
                new Wording("核对去向；确需新增的请先备案（D01）", "Check the destination, or file the operator (D01) first")));
        }
    }
}

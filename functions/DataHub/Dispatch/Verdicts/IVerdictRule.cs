namespace DataHub.Dispatch.Verdicts;

/// <summary>One rule of domain report 10.3: names every reason it finds against a unit.</summary>
public interface IVerdictRule
{
    IEnumerable<VerdictReason> Judge(UnitCase unit);
}

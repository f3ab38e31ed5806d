namespace DataHub.Plan;

/// <summary>The official document that set the plan (实施方案); domain report 1.0.</summary>
/// <param name="Number">发文字号, such as 聊无废办〔2023〕7号.</param>
/// <param name="Issuer">发文机关.</param>
public sealed record PlanDocument(string Number, string Title, string Issuer, DateOnly IssuedOn)
{
    /// <summary>关于印发《方案》的通知 hands a plan out; what is cited is the plan.</summary>
    public string PlanTitle
    {
        get
        {
            var open = Title.IndexOf('《', StringComparison.Ordinal);
            var close = Title.LastIndexOf('》');
            return open >= 0 && close > open ? Title[(open + 1)..close] : Title;
        }
    }
}

namespace DataHub.Plan;

/// <summary>Roles of the contact register D03 (责任人名录), as written in its rows; obligations O55, O60, O61.</summary>
public static class ContactRole
{
    /// <summary>Leader in charge (分管领导).</summary>
    public const string Leader = "LEADER";

    /// <summary>The one responsible person who reports (责任人).</summary>
    public const string Reporter = "REPORTER";

    /// <summary>Deputy of the reporter.</summary>
    public const string Deputy = "DEPUTY";

    /// <summary>A department's contact (成员单位联系人).</summary>
    public const string Department = "DEPT";

    public static readonly IReadOnlyList<string> All = [Leader, Reporter, Deputy, Department];
}

using DataHub.Plan;

namespace DataHub.Mail;

/// <summary>What mail calls a role of the contact register.</summary>
public static class RoleWords
{
    public static string Of(string role) => role switch
    {
        ContactRole.Leader => "分管领导",
        ContactRole.Reporter => "责任人",
        ContactRole.Deputy => "备用联系人",
        ContactRole.Department => "联系人",
        _ => role,
    };
}

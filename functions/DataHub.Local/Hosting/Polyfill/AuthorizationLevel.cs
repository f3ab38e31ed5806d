namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Which key the Functions host asks for. The hub asks for its own partner keys, so its functions are anonymous.
/// </summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}

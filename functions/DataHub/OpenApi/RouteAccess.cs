namespace DataHub.OpenApi;

/// <summary>Who may call a route.</summary>
public enum RouteAccess
{
    Anyone,

    /// <summary>Whoever has a key that covers the request.</summary>
    KeyHolder,

    Operator,
}

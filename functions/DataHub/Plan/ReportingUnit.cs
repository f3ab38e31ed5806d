namespace DataHub.Plan;

/// <summary>One of the units that report to the city (县（市、区）、市属开发区); domain report 2.</summary>
/// <param name="Code">The hub's own key, such as LC-YG: the zones have no division code.</param>
/// <param name="Name">Full name, such as 聊城经济技术开发区.</param>
/// <param name="ShortName">Name in tables, such as 开发区.</param>
/// <param name="Order">Place in every table: the order of the plan's text.</param>
/// <param name="Gb2260">Division code of GB/T 2260; null for the zones.</param>
/// <param name="Address">How a letter addresses it: 县, 市, 区 or 区管委会.</param>
/// <param name="Aliases">Other names people write.</param>
public sealed record ReportingUnit(
    string Code,
    string Name,
    string ShortName,
    UnitKind Kind,
    int Order,
    string? Gb2260,
    string Address,
    IReadOnlyList<string> Aliases);

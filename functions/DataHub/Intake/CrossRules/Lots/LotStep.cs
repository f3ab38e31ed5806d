namespace DataHub.Intake.CrossRules.Lots;

/// <summary>A step in the life of a lot (收购→入库→分拣→出库→利用), as D05 names it.</summary>
internal enum LotStep
{
    Purchase,
    Inbound,
    Sort,
    Outbound,
    Utilise,
}

namespace DataHub.Plan;

/// <summary>Whose contact is meant: the unit's whose report is missing, or the lead organisation's (牵头单位).</summary>
public enum LadderParty
{
    Unit,
    Lead,
}

namespace DataHub.Access;

/// <summary>What a key may do.</summary>
public enum PartnerRole
{
    /// <summary>
    /// A recycling enterprise or a platform that reports for enterprises: submits, and reads its own receipts.
    /// </summary>
    Partner,

    /// <summary>A county's commerce department: submits for its unit, and reads the unit's receipts.</summary>
    County,

    /// <summary>The city's operator: runs jobs, reads every receipt, and may submit for any unit.</summary>
    Operator,
}

namespace DataHub.Plan;

/// <summary>Who owes a deliverable.</summary>
public enum DeliverableBy
{
    /// <summary>The city, once.</summary>
    City,

    /// <summary>Every reporting unit.</summary>
    Units,
}

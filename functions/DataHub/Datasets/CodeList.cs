namespace DataHub.Datasets;

/// <summary>Which of the plan's code lists a column's values come from.</summary>
public enum CodeList
{
    None,

    /// <summary>The reporting units (县、市、区、市属开发区).</summary>
    Units,

    /// <summary>The units' commerce departments, the city's, and the members of the task force (专班).</summary>
    Organisations,

    /// <summary>The catalogue of recyclable materials (可回收物回收指导目录).</summary>
    Materials,

    /// <summary>The campaigns of the plan (专项整治).</summary>
    Campaigns,
}

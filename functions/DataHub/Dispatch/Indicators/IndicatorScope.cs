namespace DataHub.Dispatch.Indicators;

/// <summary>Whose figures an indicator has.</summary>
public enum IndicatorScope
{
    /// <summary>The units'.</summary>
    Units,

    /// <summary>The units', and what the city's own organisations handed in.</summary>
    UnitsAndOffice,

    /// <summary>What the city's own organisations handed in alone.</summary>
    Office,
}

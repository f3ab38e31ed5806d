using System.Globalization;

namespace DataHub.Intake.CrossRules;

/// <summary>Quantities as messages write them.</summary>
internal static class Tonnes
{
    public static string Shown(decimal quantity) => quantity.ToString("0.####", CultureInfo.InvariantCulture);
}

using System.Globalization;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Intake.Checks;

/// <summary>
/// Gives a row that states pieces and no mass the mass of the plan's conversion table (按件折算), and marks it so; domain
/// report 3.2. Only where the dataset says so: never in the legal registers D06, D07 and D10.
/// </summary>
internal sealed class PiecesToMass(Dataset dataset, MaterialCatalogue catalogue, DateTimeOffset asOf)
{
    private const string Converted = "CONVERTED";

    private readonly PieceColumns? _columns = dataset.PieceColumns;
    private readonly DateOnly _today = BusinessTime.DateOf(asOf);

    public void Fill(Record row, RowFindings findings)
    {
        if (_columns is not { } columns
            || row[columns.Mass.Slot].Kind is not (FieldKind.Absent or FieldKind.Null)
            || row[columns.Pieces.Slot] is not { Kind: FieldKind.Number, Number: > 0 and var pieces }
            || row[columns.Material.Slot] is not { Kind: FieldKind.Text } material
            || catalogue.ConversionOf(material.Text.ToString(), _today) is not { } conversion)
        {
            return;
        }

        var mass = decimal.Round(pieces * conversion.MassT, columns.Mass.Scale);
        row[columns.Mass.Slot] = Field.Of(mass);
        row[columns.Origin.Slot] = Field.Of(Converted);
        findings.Add("MASS-CONVERTED", Severity.Info, columns.Mass.Name, () => (
            new Wording(
                string.Create(CultureInfo.InvariantCulture, $"未填重量，按 {pieces} {conversion.Unit} × {conversion.MassT} 吨折算为 {mass} 吨（折算系数表 {catalogue.ConversionsVersion}）"),
                string.Create(CultureInfo.InvariantCulture, $"No mass given: {pieces} pieces × {conversion.MassT} t converted to {mass} t (table {catalogue.ConversionsVersion})")),
            new Wording("有过磅数的请填写重量", "Give the mass where it was weighed")));
    }
}

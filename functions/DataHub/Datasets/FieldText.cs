using System.Globalization;
using DataHub.JsonSchema.Records;
using DataHub.Privacy;

namespace DataHub.Datasets;

/// <summary>A field as a person reads it: shortened, and masked when it is personal data.</summary>
public static class FieldText
{
    private const int Longest = 60;

    /// <summary>Stands for a value that is not shown at all.</summary>
    private const string Hidden = "***";

    private static readonly Field[] Nothing = new Field[1];

    public static string Shown(Record row, Column column) => Shown(Plain(At(row, column)), column);

    public static string Shown(string text, Column column) =>
        column.PersonalData == PersonalData.None ? Shortened(text) : Masking.Mask(text, column.PersonalData);

    /// <summary>
    /// What stands in no column: in a dataset with personal data it may be anybody's, and is not shown.
    /// </summary>
    public static string ShownUnplaced(string text, Dataset dataset) =>
        dataset.HasPersonalData && text.Length > 0 ? Hidden : Shortened(text);

    /// <summary>A value that does not fit its column.</summary>
    public static string ShownMisfit(string shown, Column column, Dataset dataset) =>
        dataset.HasPersonalData && column.PersonalData == PersonalData.None ? Masking.MaskMisfit(shown) : shown;

    /// <summary>The field where the row has it; an absent one when the nested object is not there.</summary>
    public static ref readonly Field At(Record row, Column column) => ref At(row, column.Slot, column.MemberSlot);

    /// <param name="member">Slot within the nested object, or -1.</param>
    public static ref readonly Field At(Record row, int slot, int member)
    {
        ref var field = ref row[slot];
        if (member < 0)
        {
            return ref field;
        }

        return ref field.Kind == FieldKind.Object ? ref field.Members[member] : ref Nothing[0];
    }

    /// <summary>The value without JSON's quotes; empty when there is none.</summary>
    public static string Plain(in Field field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.BigNumber => field.Text.ToString(),
        FieldKind.Number => field.Number.ToString("G29", CultureInfo.InvariantCulture),
        FieldKind.True => "true",
        FieldKind.False => "false",
        FieldKind.Array => string.Join(
            field.Items is [{ Kind: FieldKind.Object }, ..] ? '；' : '、', field.Items.Select(item => Plain(item))),
        FieldKind.Object => field.Members.Shape.Names.Count == 0 ? "{…}" : Plain(field.Members),
        FieldKind.Null => "null",
        _ => "",
    };

    /// <summary>A record within a field as a cell of a sheet has it: its values with colons between them.</summary>
    private static string Plain(Record members) => string.Join(
        ':',
        Enumerable.Range(0, members.Shape.Names.Count).Select(slot => Plain(members[slot]))
            .Concat(members.Extras.Select(extra => Plain(extra.Value))));

    public static string Shortened(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}

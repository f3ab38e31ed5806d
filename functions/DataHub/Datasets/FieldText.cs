using System.Globalization;
using DataHub.JsonSchema.Records;
using DataHub.Privacy;

namespace DataHub.Datasets;

/// <summary>A field as a person reads it: shortened, and masked when it is personal data.</summary>
public static class FieldText
{
    private const int Longest = 60;

    public static string Shown(Record row, Column column) => Shown(Plain(At(row, column)), column);

    public static string Shown(string text, Column column) =>
        column.PersonalData == PersonalData.None ? Shortened(text) : Masking.Mask(text, column.PersonalData);

    public static Field At(Record row, Column column)
    {
        var field = row[column.Slot];
        if (column.MemberSlot < 0)
        {
            return field;
        }

        return field.Kind == FieldKind.Object ? field.Members[column.MemberSlot] : default;
    }

    /// <summary>The value without JSON's quotes; empty when there is none.</summary>
    public static string Plain(Field field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.BigNumber => field.Text.ToString(),
        FieldKind.Number => field.Number.ToString("G29", CultureInfo.InvariantCulture),
        FieldKind.True => "true",
        FieldKind.False => "false",
        FieldKind.Array => string.Join(
            field.Items is [{ Kind: FieldKind.Object }, ..] ? '；' : '、', field.Items.Select(Plain)),
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

using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Intake.Checks;

/// <summary>Holds codes against the plan's lists: units, organisations, the catalogue of materials.</summary>
internal sealed class CodeListCheck(Dataset dataset, CityPlan plan)
{
    private readonly (Column Column, RepeatedText Known)[] _columns =
        [.. dataset.Columns.Where(column => column.Codes != CodeList.None).Select(column => (column, new RepeatedText()))];
    private readonly Column[] _lists = [.. dataset.Columns.Where(column => column.Members.Count > 0)];

    public void Check(Record values, RowFindings findings)
    {
        foreach (var (column, known) in _columns)
        {
            ref readonly var field = ref FieldText.At(values, column);
            if (field.Kind == FieldKind.Text ? !known.Is(field.Text.Span) && !Knows(column.Codes, field.Text.Span, known)
                : field.Kind == FieldKind.Array && !KnowsAll(column.Codes, field.Items))
            {
                Refuse(column, findings);
            }
        }

        foreach (var list in _lists)
        {
            foreach (var member in list.Members)
            {
                if (member.Codes != CodeList.None && !KnowsAll(member, FieldText.At(values, list)))
                {
                    Refuse(list, member, findings);
                }
            }
        }
    }

    /// <summary>Whether the column's value, or one of its values, is not in its list; false when it has no list.</summary>
    public bool Refuses(Record values, Column column)
    {
        if (column.Codes == CodeList.None)
        {
            return false;
        }

        var field = FieldText.At(values, column);
        return field.Kind switch
        {
            FieldKind.Text => !Knows(column.Codes, field.Text.Span),
            FieldKind.Array => !KnowsAll(column.Codes, field.Items),
            _ => false,
        };
    }

    private bool Knows(CodeList list, ReadOnlySpan<char> code, RepeatedText known)
    {
        if (!Knows(list, code))
        {
            return false;
        }

        known.Remember(code);
        return true;
    }

    private bool KnowsAll(CodeList list, IReadOnlyList<Field> items) =>
        items.All(item => item.Kind != FieldKind.Text || Knows(list, item.Text.Span));

    private bool KnowsAll(Column member, Field list) => list.Kind != FieldKind.Array || list.Items.All(item =>
        item.Kind != FieldKind.Object
        || item.Members.Shape.Names.Count <= member.MemberSlot
        || item.Members[member.MemberSlot] is not { Kind: FieldKind.Text } code
        || Knows(member.Codes, code.Text.Span));

    private bool Knows(CodeList list, ReadOnlySpan<char> code) => list switch
    {
        CodeList.Units => plan.FindUnit(code) is not null,
        CodeList.Organisations => plan.FindOrganisation(code) is not null,
        CodeList.Campaigns => IsCampaign(code),
        _ => plan.Catalogue.TryResolve(code, out _),
    };

    private bool IsCampaign(ReadOnlySpan<char> code)
    {
        foreach (var campaign in plan.Targets.Campaigns)
        {
            if (code.SequenceEqual(campaign.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static void Refuse(Column column, RowFindings findings) => Refuse(column, column, findings);

    /// <param name="column">Where the finding stands.</param>
    /// <param name="coded">The column, or its member, that holds the code.</param>
    private static void Refuse(Column column, Column coded, RowFindings findings)
    {
        var (code, zh, en) = coded.Codes switch
        {
            CodeList.Units => ("CODE-UNIT", "不是本市的县（市、区）或开发区", "is no reporting unit of the city"),
            CodeList.Organisations => ("CODE-ORGANISATION", "不在单位名录中", "is no organisation of the plan"),
            CodeList.Campaigns => ("CODE-CAMPAIGN", "不是实施方案中的专项整治", "is no campaign of the plan"),
            _ => ("CODE-MATERIAL", "不在可回收物指导目录中", "is not in the catalogue of materials"),
        };
        findings.Add(code, Severity.Error, column.Name, () => (
            new Wording($"“{coded.Zh}”{zh}", $"{coded.En} {en}"),
            new Wording("填写代码或目录中的名称", "Give a code, or a name of the list")));
    }
}

using System.Collections.Frozen;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Yes and no (是/否) in the ways people write them. 无 means no here, not “nothing”.</summary>
internal sealed class BooleanNormaliser(Column column) : CellNormaliser(column)
{
    private static readonly string[] Yes =
        ["true", "yes", "y", "1", "是", "有", "对", "√", "✓", "✔", "已", "具备", "达标", "合格"];

    private static readonly string[] No =
    [
        "false", "no", "n", "0", "否", "无", "没有", "×", "✗", "✘", "x", "未", "不是", "不具备", "未达标", "不达标", "不合格",
    ];

    private static readonly FrozenDictionary<string, bool> Words = Yes.Select(word => (word, value: true))
        .Concat(No.Select(word => (word, value: false)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.value, StringComparer.OrdinalIgnoreCase);

    protected override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        var isTrue = text.Span is "true";
        field = Field.Of(isTrue);
        return isTrue || text.Span is "false";
    }

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        var folded = CellText.Fold(text);
        if (Words.TryGetValue(folded, out var value))
        {
            field = Field.Of(value);
            return true;
        }

        field = default;
        return CellText.IsAbsenceMark(folded);
    }
}

using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Intake;

/// <summary>Puts the envelope together from what was said outside the bytes and in the document; both must agree.</summary>
internal sealed class EnvelopeReading(
    CityPlan plan, ArrivalHints hints, IReadOnlyDictionary<string, string> document, List<Finding> findings)
{
    public Envelope Read()
    {
        if (hints.Dataset is { } dataset)
        {
            RequireSame("ENVELOPE-DATASET", "数据集", "dataset", dataset.Code, InDocument("datasetCode"));
        }

        return new Envelope
        {
            Unit = ReadUnit(),
            Period = ReadPeriod(),
            ReporterOrg = ReadReporter(),
            SchemaVersion = hints.SchemaVersion ?? InDocument("schemaVersion"),
            Supersedes = hints.Supersedes ?? InDocument("supersedes"),
        };
    }

    private string? ReadUnit()
    {
        var inDocument = InDocument("unitCode") ?? InDocument("unit");
        var said = hints.Unit ?? inDocument ?? hints.OnlyUnit;
        if (said is null)
        {
            Refuse(
                "UNIT-MISSING", null, "没有说明是哪个单位的数据", "It is not said which unit reports",
                $"加上查询参数 ?unit=（如 {plan.Units[0].Code}），或在 JSON 信封中写 unitCode",
                $"Add ?unit= (such as {plan.Units[0].Code}), or unitCode in the JSON envelope");
            return null;
        }

        var unit = CodeOf(said);
        if (unit is null)
        {
            Refuse(
                "UNIT-UNKNOWN", said, $"“{said}”不是本市的报送单位", $"‘{said}’ is no reporting unit of the city",
                $"使用单位代码：{string.Join('、', plan.Units.Select(u => u.Code))}",
                $"Use a unit code: {string.Join(", ", plan.Units.Select(u => u.Code))}");
            return null;
        }

        if (inDocument is not null && CodeOf(inDocument) is var other && other != unit)
        {
            RequireSame("ENVELOPE-UNIT", "单位", "unit", unit, other ?? inDocument);
        }

        return unit;
    }

    private string? ReadPeriod()
    {
        if (hints.Dataset is not { HasPeriod: true } dataset)
        {
            return null;
        }

        var said = hints.Period ?? InDocument("period");
        if (said is null)
        {
            if (dataset.PartitionedByPeriod)
            {
                Refuse(
                    "PERIOD-MISSING", null, "没有说明报告期", "The period is not stated",
                    $"加上查询参数 ?period={PeriodText.Example(dataset.PeriodKind)}，或在 JSON 信封中写 period",
                    $"Add ?period={PeriodText.Example(dataset.PeriodKind)}, or period in the JSON envelope");
            }

            return null;
        }

        if (PeriodText.Read(dataset.PeriodKind, said) is not var (period, firstDay))
        {
            var example = PeriodText.Example(dataset.PeriodKind);
            Refuse(
                "PERIOD-INVALID", said, $"“{said}”不是有效的报告期", $"‘{said}’ is no period of {dataset.Code}",
                $"按 {example} 的形式填写", $"Write it like {example}");
            return null;
        }

        if (firstDay > BusinessTime.DateOf(hints.ReceivedAt))
        {
            Refuse(
                "PERIOD-FUTURE", said, $"报告期 {period} 尚未开始", $"The period {period} has not begun",
                "核对报告期", "Check the period");
        }

        if (InDocument("period") is { } other)
        {
            RequireSame(
                "ENVELOPE-PERIOD", "报告期", "period", period, PeriodText.Read(dataset.PeriodKind, other)?.Canonical ?? other);
        }

        return period;
    }

    private string? ReadReporter()
    {
        if (hints.Dataset?.Columns.Any(column => column.Envelope == EnvelopeField.ReporterOrg) != true)
        {
            return null;
        }

        var inDocument = InDocument("reporterOrg") ?? InDocument("uscc");
        var said = hints.ReporterOrg ?? inDocument ?? hints.OnlyReporter;
        if (hints.ReporterOrg is { } declared && inDocument is not null)
        {
            RequireSame("ENVELOPE-REPORTER", "企业", "enterprise", declared, inDocument);
        }

        return said?.Trim().ToUpperInvariant();
    }

    private void RequireSame(string code, string zh, string en, string said, string? other)
    {
        if (other is not null && !string.Equals(said, other, StringComparison.OrdinalIgnoreCase))
        {
            Refuse(
                code, other,
                $"{zh}前后不一致：{said} 与 {other}", $"The {en} is said in two ways: {said} and {other}",
                "路径、查询参数与文件内容必须一致", "Path, query and content must agree");
        }
    }

    private string? CodeOf(string text) => plan.FindUnit(text)?.Code
        ?? (hints.Dataset?.Columns.Any(c => c is { Envelope: EnvelopeField.UnitCode, Codes: CodeList.Organisations }) == true
            ? plan.FindOrganisation(text)?.Code
            : null);

    private string? InDocument(string name) =>
        document.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private void Refuse(string code, string? value, string zh, string en, string fixZh, string fixEn) => findings.Add(
        new Finding(code, Severity.Error, null, null, null, null, value, new Wording(zh, en), new Wording(fixZh, fixEn)));
}

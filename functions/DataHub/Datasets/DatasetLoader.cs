using System.Text.Json;
using DataHub.Datasets.Rules;
using DataHub.Intake.CrossRules;
using DataHub.JsonSchema;
using DataHub.JsonSchema.Records;
using DataHub.Plan;
using DataHub.Privacy;

namespace DataHub.Datasets;

/// <summary>Makes a dataset of a schema file and its <c>x-hub</c> annotations: everything else is derived from
/// it.</summary>
internal sealed class DatasetLoader(CityPlan plan, SchemaOptions options, PublishedVersions published)
{
    /// <exception cref="DatasetException">The schema or an annotation is wrong; the message names the file and the
    /// place.</exception>
    public Dataset Load(string fileName, byte[] schemaJson)
    {
        try
        {
            var schema = JsonSchema.JsonSchema.Compile(schemaJson, options);
            using var document = JsonDocument.Parse(schemaJson);
            return Read(document.RootElement, schema, schemaJson);
        }
        catch (Exception wrong) when (wrong is SchemaException or JsonException or RuleSyntaxException
            or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new DatasetException($"{fileName}: {wrong.Message}", wrong);
        }
    }

    private Dataset Read(JsonElement root, JsonSchema.JsonSchema schema, byte[] schemaJson)
    {
        var hub = root.GetProperty("x-hub");
        var columns = ColumnReader.Read(root);
        RefuseNestedPersonalData(columns);
        var (code, version) = (hub.Text("code"), hub.Text("version"));
        var compiler = new InRowRuleReader(columns, plan.Thresholds);
        return new Dataset
        {
            Code = code,
            Slug = hub.Text("slug"),
            Version = SchemaVersion.Require(version),
            AcceptedUntil = published.Find(code, version)?.AcceptedUntil,
            Zh = hub.Text("zh"),
            En = hub.Text("en"),
            Description = root.OptionalText("description"),
            Submitter = hub.Text("submitter"),
            PeriodKind = PeriodKindOf(hub.Text("period")),
            DueRule = DueRuleOf(hub),
            Key = [.. hub.Texts("key").Select(name => Column(columns, name))],
            PartitionedByPeriod = hub.Texts("partition").Contains("period"),
            Columns = columns,
            Shape = new RecordShape(root.GetProperty("properties").EnumerateObject().Select(property => property.Name)),
            NestedShapes = NestedShapesOf(columns),
            Rules = [.. hub.Items("rules").Select(compiler.Read)],
            Retention = RetentionReader.Read(hub, columns, plan.Thresholds),
            CrossRules = [.. hub.Texts("crossRules").Select(KnownCrossRule)],
            PieceColumns = PieceColumnsOf(hub, columns),
            Schema = schema,
            SchemaJson = schemaJson,
        };
    }

    private static Column Column(IReadOnlyList<Column> columns, string name) =>
        columns.FirstOrDefault(column => column.Name == name)
        ?? throw new KeyNotFoundException($"x-hub names {name}, which is no property");

    private static PieceColumns? PieceColumnsOf(JsonElement hub, IReadOnlyList<Column> columns) =>
        hub.TryGetProperty("pieces", out var pieces)
            ? new PieceColumns(
                Column(columns, pieces.Text("pieces")),
                Column(columns, pieces.Text("material")),
                Column(columns, pieces.Text("mass")),
                Column(columns, pieces.Text("origin")))
            : null;

    private static string KnownCrossRule(string name) => CrossRuleCatalogue.Knows(name)
        ? name
        : throw new KeyNotFoundException($"there is no cross rule ‘{name}’");

    private static PeriodKind PeriodKindOf(string text) =>
        Enum.TryParse<PeriodKind>(text, ignoreCase: true, out var kind) && char.IsAsciiLetter(text[0])
            ? kind
            : throw new KeyNotFoundException($"x-hub.period is ‘{text}’, not none, month, quarter, year or date");

    private string? DueRuleOf(JsonElement hub) => hub.OptionalText("dueRule") switch
    {
        null => null,
        var name when plan.DueRules.All.Any(rule => rule.Name == name) => name,
        var name => throw new KeyNotFoundException($"the plan has no due rule ‘{name}’"),
    };

    // Fields are encrypted one by one; within an object or a list of records nothing would be.
    private static void RefuseNestedPersonalData(IReadOnlyList<Column> columns)
    {
        var nested = columns.Where(column => column.MemberSlot >= 0).Concat(columns.SelectMany(column => column.Members));
        if (nested.FirstOrDefault(column => column.PersonalData != PersonalData.None) is { } personal)
        {
            throw new InvalidOperationException($"{personal.Name} is personal data and must be a field of the row itself");
        }
    }

    private static Dictionary<int, RecordShape> NestedShapesOf(IReadOnlyList<Column> columns) => columns
        .Where(column => column.MemberSlot >= 0)
        .Concat(columns.SelectMany(column => column.Members))
        .GroupBy(column => column.Slot)
        .ToDictionary(
            members => members.Key,
            members => new RecordShape(members.OrderBy(member => member.MemberSlot)
                .Select(member => member.Name[(member.Name.IndexOf('.', StringComparison.Ordinal) + 1)..])));
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using DataHub.JsonSchema.Tests.Suite;

namespace DataHub.JsonSchema.Tests.Forms;

public sealed class InputFormTests
{
    private static readonly Gen<string> Scalars = OneOf(
        "null", "true", "false", "0", "-0", "1", "1.0", "2.50", "-3", "1e2", "1e400", "12345678901234567890123456789.5", "\"\"",
        "\"a\"", "\"Ab1\"", "\"废铁\"", "\"\\uD83D\\uDE00\"", "\"0103\"", "\"2025-03-31\"", "[]", "{}");

    private static readonly Gen<string> Names = OneOf("a", "b", "c", "kind", "废铁", "a\\/b", "x-1", "long property name");

    private static readonly string[] Schemas =
    [
        """{"type":"object","properties":{"a":{"type":"integer","minimum":1},"b":{"type":"string","maxLength":1},"c":{"enum":["a",1,null]}},"required":["a","kind"],"additionalProperties":false}""",
        """{"properties":{"a":{"pattern":"^[a-z]$"}},"patternProperties":{"^x":{"type":"number"},"铁":false},"additionalProperties":{"type":["string","null"]},"minProperties":2,"maxProperties":3}""",
        """{"oneOf":[{"properties":{"kind":{"const":"a"},"a":{"type":"array","uniqueItems":true}},"required":["kind"]},{"properties":{"kind":{"const":""},"b":{"multipleOf":0.5}},"required":["b"]}]}""",
        """{"anyOf":[{"properties":{"a":true},"required":["a"]},{"properties":{"b":true},"required":["b"]}],"unevaluatedProperties":{"type":"string"}}""",
        """{"propertyNames":{"maxLength":4},"dependentRequired":{"a":["b"]},"dependentSchemas":{"b":{"required":["c"]}},"if":{"required":["a"]},"then":{"properties":{"a":{"exclusiveMaximum":100}}},"else":{"maxProperties":1}}""",
        """{"additionalProperties":{"contains":{"type":"integer"},"minItems":1,"prefixItems":[{"type":"number"}],"unevaluatedItems":{"type":"string"}},"not":{"required":["kind"]}}""",
    ];

    private static readonly JsonSchema[] Compiled = [.. Schemas.Select(schema => JsonSchema.Compile(schema))];

    [Fact]
    public void All_forms_give_the_same_verdict_and_errors()
    {
        var values = Gen.Recursive<string>((depth, inner) => depth > 3 ? Scalars : Gen.Frequency(
            (4, Scalars),
            (1, inner.Array[0, 4].Select(items => $"[{string.Join(',', items)}]")),
            (1, Members(inner))));
        Members(values).Sample(json => Array.TrueForAll(Compiled, schema => AreSame(schema, json)), iter: 3000);
    }

    [SkippableFact]
    public void All_forms_agree_on_the_official_suite()
    {
        Skip.If(SuiteCase.All.Count == 0, SuiteFolder.Absent);
        var options = new SchemaOptions { Documents = SuiteFolder.Remotes };
        foreach (var test in SuiteCase.All.Values)
        {
            Assert.True(AreSame(JsonSchema.Compile(test.Schema, options), test.Data), test.Name);
        }
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Members(Gen<string> values) => Gen.Select(Names, values)
        .Array[0, 6]
        .Select(members => $"{{{string.Join(',', members.DistinctBy(member => member.Item1).Select(member => $"\"{member.Item1}\":{member.Item2}"))}}}");

    private static bool AreSame(JsonSchema schema, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var element = Json.Element(json);
        var expected = Run(errors => schema.Validate(bytes, errors));
        var same = expected == Run(errors => schema.Validate(element, errors))
            && expected == Run(errors => ValidateByReader(schema, bytes, errors))
            && expected == Run(errors => ValidateInSegments(schema, bytes, errors));
        return same && (element.ValueKind != JsonValueKind.Object
            || expected == Run(errors => schema.Validate(Fields.RecordOf(element), errors)));
    }

    private static bool ValidateByReader(JsonSchema schema, byte[] json, SchemaErrors errors)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 200 });
        return schema.Validate(ref reader, errors);
    }

    private static bool ValidateInSegments(JsonSchema schema, byte[] json, SchemaErrors errors)
    {
        var first = new Segment(json.AsMemory(0, json.Length / 2), null);
        var last = new Segment(json.AsMemory(json.Length / 2), first);
        var sequence = new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        var reader = new Utf8JsonReader(sequence, new JsonReaderOptions { MaxDepth = 200 });
        return schema.Validate(ref reader, errors);
    }

    private static string Run(Func<SchemaErrors, bool> validate)
    {
        var errors = new SchemaErrors();
        var valid = validate(errors);
        Assert.Equal(valid, errors.IsValid);
        return string.Join('\n', errors.Items.Select(error => error.ToString()));
    }
}

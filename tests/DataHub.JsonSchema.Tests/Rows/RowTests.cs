using System.Text;
using DataHub.JsonSchema.Records;
using DataHub.JsonSchema.Tests.Forms;
using DataHub.JsonSchema.Tests.Fuzz;
using Record = DataHub.JsonSchema.Records.Record;

namespace DataHub.JsonSchema.Tests.Rows;

public sealed class RowTests
{
    private const string RowSchema =
        """
        {
          "type": "object",
          "properties": {
            "month": { "type": "string", "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])$" },
            "unit": { "$ref": "#/$defs/unit" },
            "name": { "type": ["string", "null"], "minLength": 2, "maxLength": 8 },
            "tonnes": { "type": "number", "minimum": 0, "maximum": 1e7, "multipleOf": 0.001 },
            "pieces": { "type": "integer", "exclusiveMinimum": -5, "exclusiveMaximum": 400 },
            "kind": { "enum": [1, 2.5, "a", null, true] },
            "final": { "type": "boolean", "const": false }
          },
          "required": ["month", "tonnes"],
          "additionalProperties": false,
          "$defs": { "unit": { "type": "string", "enum": ["LC-DCF", "LC-LQ", "临清"], "allOf": [{ "minLength": 2 }] } }
        }
        """;

    private static readonly JsonSchema Schema = JsonSchema.Compile(RowSchema);

    // The same by a way that is not the one of rows.
    private static readonly JsonSchema Evaluated = JsonSchema.Compile($$"""{ "anyOf": [{{Absolute(RowSchema)}}] }""");

    private static readonly string[] Rows =
    [
        """{"month":"2025-03","unit":"LC-DCF","name":"鲁西回收","tonnes":12.125,"pieces":7,"kind":"a","final":false}""",
        """{"month":"2025-12","tonnes":0,"unit":"临清","kind":2.50,"pieces":-4.0}""",
        """ { "tonnes" : 10000000 , "month" : "2024-01" , "kind" : null , "name" : null } """,
        """{"month":"2025-03","unit":"LC-LQ","tonnes":1e2,"kind":true,"name":"\u9c81西","pieces":399}""",
        """{"month":"2025-03","tonnes":123456789012345678901.5,"month":"2025-04"}""",
        """{"month":"2025-03","tonnes":[1],"kind":{"a":1},"name":"\uD83D\uDE00x"}""",
    ];

    [Fact]
    public void Short_way_and_evaluation_agree_on_any_bytes()
    {
        var mutation = new Mutation(20250402);
        var rows = Rows.Select(Encoding.UTF8.GetBytes).ToArray();
        var (errors, others, valid) = (new SchemaErrors(), new SchemaErrors(), 0);
        for (var i = 0; i < 40_000; i++)
        {
            var row = i < rows.Length ? rows[i] : mutation.Of(rows);
            valid += Schema.Validate(row, errors) ? 1 : 0;

            Assert.True(Evaluated.Validate(row, others) == errors.IsValid, Convert.ToBase64String(row));
        }

        Assert.InRange(valid, 500, 30_000);
    }

    [Theory]
    [InlineData("""{"month":"2025-03","tonnes":1}""", true)]
    [InlineData("""{"tonnes":1,"month":"2025-03"}""", true)]
    [InlineData("""{"m\u006fnth":"2025-03","tonnes":1}""", true)]
    [InlineData("""{"month":"2025-03","tonnes":1,"name":"\u5e9f\u94c1"}""", true)]
    [InlineData("""{"month":"2025-03","tonnes":-0}""", true)]
    [InlineData("""{"month":"2025-03","tonnes":0.0010000000000000000000}""", true)]
    [InlineData("""{"month":"2025-03"}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1,}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":01}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1.}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":-}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":.5}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1 2}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1}}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1,"month":"2025-13"}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1,"other":1}""", false)]
    [InlineData("""{"month":"2025-03","tonnes":1,"final":nul}""", false)]
    [InlineData("", false)]
    public void Row_is_what_JSON_and_the_schema_say(string row, bool expected) =>
        Assert.Equal(expected, Schema.Validate(Encoding.UTF8.GetBytes(row), new SchemaErrors()));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_inside_a_string_of_a_row()
    {
        var row = """{"month":"2025-03","tonnes":1,"name":"abcd"}"""u8.ToArray();
        row[^4] = 0xFF;
        var errors = new SchemaErrors();

        Assert.False(Schema.Validate(row, errors));
        Assert.Equal("json", Assert.Single(errors.Items).MessageKey);
    }

    [Fact]
    public void Record_is_judged_by_its_slots_whatever_their_order_and_shape()
    {
        var errors = new SchemaErrors();
        foreach (var names in (string[][])[["month", "tonnes", "unit"], ["unit", "name", "tonnes", "month"], ["tonnes", "month", "unit"]])
        {
            var row = new Record(new RecordShape(names));
            row[row.Shape.SlotOf("month")] = Field.Of("2025-03");
            Assert.False(Schema.Validate(row, errors));
            Assert.Equal("required", Assert.Single(errors.Items).Keyword);

            row[row.Shape.SlotOf("tonnes")] = Field.Of(79228162514264.337593543950m);
            Assert.False(Schema.Validate(row, errors));

            row[row.Shape.SlotOf("tonnes")] = Field.Of(12.5m);
            row[row.Shape.SlotOf("unit")] = Field.Of("LC-DCF");
            Assert.True(Schema.Validate(row, errors));
        }
    }

    [Fact]
    public void Record_with_a_column_nobody_knows_is_refused_only_where_it_is_filled()
    {
        var errors = new SchemaErrors();
        var row = new Record(new RecordShape(["month", "tonnes", "other"]));
        (row[0], row[1]) = (Field.Of("2025-03"), Field.Of(1));
        Assert.True(Schema.Validate(row, errors));

        row[2] = Field.Null;
        Assert.False(Schema.Validate(row, errors));

        row[2] = default;
        row.AddExtra("extra", Field.Null);
        Assert.False(Schema.Validate(row, errors));
    }

    [Fact]
    public void Members_that_are_lists_are_judged_in_a_record_as_in_text()
    {
        var schema = JsonSchema.Compile(
            """{"properties":{"a":{"type":"array","items":{"minimum":1}},"b":{"type":"string"}},"required":["a"]}""");
        foreach (var (json, expected) in ((string, bool)[])[("""{"a":[1,2],"b":"x"}""", true), ("""{"a":[1,0],"b":"x"}""", false)])
        {
            Assert.Equal(expected, schema.Validate(Encoding.UTF8.GetBytes(json), new SchemaErrors()));
            Assert.Equal(expected, schema.Validate(Fields.RecordOf(Json.Element(json)), new SchemaErrors()));
        }
    }

    private static string Absolute(string schema) => schema.Replace("#/$defs", "urn:row#/$defs", StringComparison.Ordinal)
        .Replace("\"type\": \"object\"", "\"$id\": \"urn:row\", \"type\": \"object\"", StringComparison.Ordinal);
}

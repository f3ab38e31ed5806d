using System.Globalization;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// The paths of an evaluation that collects, and the errors it notes. Every report is false when the evaluation ends.
/// </summary>
internal sealed partial class Evaluation
{
    private readonly List<string> _schemaPath = [];
    private readonly List<string> _instancePath = [];

    public string InstancePointer => string.Concat(_instancePath);

    public SchemaErrors Errors => errors;

    /// <summary>Notes an error; false when the evaluation need not go on.</summary>
    public bool Report<T>(SchemaNode node, Expectation expectation, in T value)
        where T : struct, IInstance<T>
    {
        if (!Collects)
        {
            return false;
        }

        Add(node.Location + "/" + expectation.Keyword, "/" + expectation.Keyword, expectation, value);
        return !Quits;
    }

    public bool ReportType<T>(SchemaNode node, Expectation expectation, in T value)
        where T : struct, IInstance<T> =>
        Collects && Report(node, expectation.With("found", TypeSet.NameOf(value)), value);

    public void ReportCount<T>(SchemaNode node, Expectation expectation, in T value, int count, string unit)
        where T : struct, IInstance<T>
    {
        if (Collects)
        {
            var number = count.ToString(CultureInfo.InvariantCulture);
            Report(node, expectation.With("count", number) with { Found = $"{number} {unit}" }, value);
        }
    }

    public void ReportTwins<T>(SchemaNode node, Expectation expectation, in T value, (int First, int Second) twins)
        where T : struct, IInstance<T>
    {
        if (Collects)
        {
            var first = twins.First.ToString(CultureInfo.InvariantCulture);
            var second = twins.Second.ToString(CultureInfo.InvariantCulture);
            var found = $"the same value at {first} and {second}";
            Report(node, expectation.With("first", first).With("second", second) with { Found = found }, value);
        }
    }

    /// <summary>Notes that the schema <c>false</c> was applied.</summary>
    public bool ReportNever<T>(SchemaNode node, in T value)
        where T : struct, IInstance<T>
    {
        if (Collects)
        {
            Add(node.Location, "", Never, value);
        }

        return false;
    }

    /// <summary>Notes a member that must not be there.</summary>
    public bool ReportMember<T>(in Applied applied, Expectation expectation, in T value, in Cursor cursor)
        where T : struct, IInstance<T>
    {
        if (Collects)
        {
            var name = value.NameAt(cursor).ToString();
            PushMember(name);
            Add(applied.Node.Location, applied.Segment, expectation.With("name", name), value.ValueAt(cursor));
            PopInstance();
        }

        return false;
    }

    /// <summary>Notes an item that must not be there.</summary>
    public bool ReportItem<T>(in Applied applied, Expectation expectation, in T item, int index)
        where T : struct, IInstance<T>
    {
        if (Collects)
        {
            PushItem(index);
            var number = index.ToString(CultureInfo.InvariantCulture);
            Add(applied.Node.Location, applied.Segment, expectation.With("index", number), item);
            PopInstance();
        }

        return false;
    }

    private static readonly Expectation Never = Expectation.Of("false", "nothing here");

    private void Add<T>(string location, string segment, Expectation expectation, in T value)
        where T : struct, IInstance<T>
    {
        if (!errors.Takes())
        {
            return;
        }

        var found = expectation.Found ?? InstanceText.Short(value);
        errors.Keep(new SchemaError
        {
            InstancePointer = InstancePointer,
            KeywordLocation = string.Concat(_schemaPath) + segment,
            SchemaLocation = location,
            Keyword = expectation.Keyword,
            MessageKey = expectation.MessageKey,
            Expected = expectation.Text,
            Found = found,
            Arguments = [.. expectation.Arguments, KeyValuePair.Create("value", found)],
        });
    }

    private void PushSchema(string segment) => _schemaPath.Add(segment);

    private void PopSchema() => _schemaPath.RemoveAt(_schemaPath.Count - 1);

    private void PushMember(string name) => _instancePath.Add("/" + JsonPointer.Escape(name));

    private void PushItem(int index) => _instancePath.Add("/" + index.ToString(CultureInfo.InvariantCulture));

    private void PopInstance() => _instancePath.RemoveAt(_instancePath.Count - 1);

    private void ClearPaths()
    {
        _schemaPath.Clear();
        _instancePath.Clear();
    }
}

using System.Text.Json;

namespace DataHub.JsonSchema;

/// <summary>A place in the schema that errors lie at or below, for <see cref="OutputFormat.Detailed"/>.</summary>
internal sealed class OutputNode(string location)
{
    private readonly List<SchemaError> _errors = [];
    private readonly List<OutputNode> _children = [];

    private string Location => location;

    public static OutputNode TreeOf(IEnumerable<SchemaError> errors)
    {
        var root = new OutputNode("");
        foreach (var error in errors)
        {
            root.Add(error);
        }

        return root;
    }

    public void Write(Utf8JsonWriter writer)
    {
        if (_errors.Count == 0 && _children.Count == 1)
        {
            _children[0].Write(writer);
            return;
        }

        if (_errors.Count == 1)
        {
            OutputWriter.WriteUnit(writer, _errors[0], WriteChildren);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBoolean("valid", false);
        writer.WriteString("keywordLocation", location);
        writer.WriteString("instanceLocation", CommonPointer());
        WriteChildren(writer);
        writer.WriteEndObject();
    }

    private void WriteChildren(Utf8JsonWriter writer)
    {
        if (_children.Count == 0 && _errors.Count <= 1)
        {
            return;
        }

        writer.WriteStartArray("errors");
        if (_errors.Count > 1)
        {
            _errors.ForEach(error => OutputWriter.WriteUnit(writer, error, null));
        }

        _children.ForEach(child => child.Write(writer));
        writer.WriteEndArray();
    }

    private void Add(SchemaError error)
    {
        var at = this;
        foreach (var segment in error.KeywordLocation.Split('/').Skip(1))
        {
            at = at.Child(segment);
        }

        at._errors.Add(error);
    }

    private OutputNode Child(string segment)
    {
        var place = $"{location}/{segment}";
        var child = _children.Find(one => one.Location == place);
        if (child is null)
        {
            _children.Add(child = new OutputNode(place));
        }

        return child;
    }

    private IEnumerable<SchemaError> AllErrors() => _errors.Concat(_children.SelectMany(child => child.AllErrors()));

    private string CommonPointer()
    {
        var pointers = AllErrors().Select(error => error.InstancePointer.Split('/')).ToList();
        var common = pointers[0].TakeWhile((token, i) => pointers.TrueForAll(one => i < one.Length && one[i] == token));
        return string.Join('/', common);
    }
}

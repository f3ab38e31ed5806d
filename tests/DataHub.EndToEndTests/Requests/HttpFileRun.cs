using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataHub.EndToEndTests.Requests;

/// <summary>Sends the requests of a <c>.http</c> file one after the other, as an editor would.</summary>
/// <param name="folder">Where the file lies: its bodies are named from there.</param>
/// <param name="variables">Instead of the values the file itself gives them.</param>
internal sealed partial class HttpFileRun(string folder, IReadOnlyDictionary<string, string> variables)
{
    private readonly Dictionary<string, JsonElement> _answers = [];

    public async Task<(int Status, string Body)> SendAsync(HttpClient client, HttpFileRequest request)
    {
        using var message = new HttpRequestMessage(request.Method, Filled(request.Address));
        if (request.Body.Length > 0)
        {
            message.Content = new ByteArrayContent(await BodyOfAsync(request));
        }

        foreach (var (name, value) in request.Headers)
        {
            if (name == "Content-Type")
            {
                message.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            }
            else
            {
                message.Headers.Add(name, Filled(value));
            }
        }

        using var answer = await client.SendAsync(message);
        var body = await answer.Content.ReadAsStringAsync();
        if (request.Name is not null)
        {
            using var document = JsonDocument.Parse(body);
            _answers[request.Name] = document.RootElement.Clone();
        }

        return ((int)answer.StatusCode, body);
    }

    private async Task<byte[]> BodyOfAsync(HttpFileRequest request) => request.Body.StartsWith("< ", StringComparison.Ordinal)
        ? await File.ReadAllBytesAsync(Path.Combine(folder, request.Body[2..]))
        : Encoding.UTF8.GetBytes(request.Body);

    private string Filled(string text) => Place().Replace(text, place =>
    {
        var parts = place.Groups[1].Value.Split(".response.body.$.", 2);
        return parts.Length == 1
            ? variables[parts[0]]
            : parts[1].Split('.').Aggregate(_answers[parts[0]], (value, member) => value.GetProperty(member)).GetString()!;
    });

    [GeneratedRegex(@"\{\{([^}]+)\}\}")]
    private static partial Regex Place();
}

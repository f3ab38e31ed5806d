namespace DataHub.EndToEndTests.Requests;

/// <summary>One request of a <c>.http</c> file.</summary>
/// <param name="Name">By which later requests refer to its answer; null for most.</param>
/// <param name="Status">What its comment expects.</param>
/// <param name="Body">Empty for none; <c>&lt; path</c> for a file's content.</param>
internal sealed record HttpFileRequest(
    string Title,
    string? Name,
    int Status,
    HttpMethod Method,
    string Address,
    IReadOnlyList<(string Name, string Value)> Headers,
    string Body);

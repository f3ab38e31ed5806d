using System.CommandLine;
using System.Net.Http.Headers;
using DataHub.Local.Running;
using DataHub.Local.Services;

namespace DataHub.Local.Commands;

/// <summary>
/// Which hub an operator's command speaks to: the one at an address, or the one that is up on this machine.
/// </summary>
internal sealed class HubOptions
{
    private const string KeyVariable = "HUB_KEY";

    private readonly Option<string?> _url = new("--url")
    {
        Description = "Address of the hub (default: the one that is up on this machine)",
        HelpName = "address",
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"An operator's key (default: variable {KeyVariable}, which others on the machine cannot read)",
        HelpName = "key",
    };

    private readonly Option<string> _data = CommonOptions.Data();

    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_key);
        command.Options.Add(_data);
    }

    /// <summary>Whether a hub elsewhere is meant.</summary>
    public bool NamesAddress(ParseResult arguments) => arguments.GetValue(_url) is not null;

    /// <summary>A client of the hub's API; null when no address is given and no hub is up on this machine.</summary>
    /// <exception cref="ServiceFailedException">An address without a key, or one that is none.</exception>
    public HttpClient? TryOpen(ParseResult arguments)
    {
        var key = arguments.GetValue(_key) ?? Environment.GetEnvironmentVariable(KeyVariable);
        if (arguments.GetValue(_url) is { } url)
        {
            return Client(ApiOf(url), key ?? throw new ServiceFailedException(
                $"An operator's key is missing: --key, or variable {KeyVariable}."));
        }

        var folder = arguments.GetRequiredValue(_data);
        return RunFile.Read(DataFolder.RunFileIn(folder)) is { } run && DataFolder.IsHeld(folder)
            ? Client(new Uri(run.Api + "/"), key ?? run.Keys.Operator)
            : null;
    }

    /// <summary>As <see cref="TryOpen"/>, for commands that cannot do without.</summary>
    /// <exception cref="ServiceFailedException">Neither is an address given nor a hub up on this machine.</exception>
    public HttpClient Open(ParseResult arguments) => TryOpen(arguments)
        ?? throw new ServiceFailedException("No hub is up on this machine: start one with ./hub up, or name one with --url.");

    private static Uri ApiOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
        {
            throw new ServiceFailedException($"--url {url} is no address such as https://hub.city.example.");
        }

        var address = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri((address.EndsWith("/api", StringComparison.Ordinal) ? address : address + "/api") + "/");
    }

    private static HttpClient Client(Uri api, string key)
    {
        var client = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }
}

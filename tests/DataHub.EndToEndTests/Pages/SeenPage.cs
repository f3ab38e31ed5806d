using PuppeteerSharp;

namespace DataHub.EndToEndTests.Pages;

/// <summary>A page as a person has it before them, with what the browser complained of.</summary>
internal sealed class SeenPage : IAsyncDisposable
{
    // Elements that stand out of the window to the right, unless something around them scrolls or cuts them off.
    private const string WhatSticksOut = """
        () => [...document.body.querySelectorAll('*')].filter(it => {
            if (it.getBoundingClientRect().right <= document.documentElement.clientWidth + 1) return false;
            for (let around = it.parentElement; around; around = around.parentElement) {
                if (around !== document.body && getComputedStyle(around).overflowX !== 'visible') return false;
            }
            return true;
        }).map(it => it.tagName + ' ' + it.textContent.trim().slice(0, 40)).slice(0, 5)
        """;

    private readonly IPage _page;
    private readonly List<string> _complaints = [];
    private readonly List<Uri> _asked = [];

    public SeenPage(IPage page)
    {
        _page = page;
        page.Console += (_, said) =>
        {
            if (said.Message.Type is ConsoleType.Error or ConsoleType.Warning)
            {
                _complaints.Add(said.Message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error.Message);
        page.RequestFailed += (_, failed) => _complaints.Add($"{failed.Request.Url} {failed.Request.FailureText}");
        page.Request += (_, asked) => _asked.Add(new Uri(asked.Request.Url));
    }

    /// <summary>Errors and warnings of the browser, and requests that failed.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Hosts other than the page's own that it asked for something.</summary>
    public IEnumerable<Uri> Strangers => _asked.Where(uri => uri.Scheme is "http" or "https" && uri.Authority != new Uri(_page.Url).Authority);

    /// <summary>Opens an address, as one with a key if one is given.</summary>
    /// <returns>The HTTP status; 0 for a file.</returns>
    public async Task<int> GoAsync(string address, string? key = null)
    {
        if (key is not null)
        {
            await _page.SetExtraHttpHeadersAsync(new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" });
        }

        var answer = await _page.GoToAsync(address, WaitUntilNavigation.Load);
        return (int)(answer?.Status ?? 0);
    }

    /// <summary>Shows HTML as a mail program does.</summary>
    public Task ShowAsync(string html) => _page.SetContentAsync(html);

    public Task<string> TextAsync() => _page.EvaluateExpressionAsync<string>("document.body.innerText");

    /// <summary>What stands out of the window, so that one would have to scroll sideways.</summary>
    public Task<string[]> SticksOutAsync() => _page.EvaluateFunctionAsync<string[]>(WhatSticksOut);

    /// <summary>The smallest letters of the page that carry text, in CSS pixels.</summary>
    public Task<double> SmallestLettersAsync() => _page.EvaluateFunctionAsync<double>("""
        () => Math.min(...[...document.body.querySelectorAll('*')]
            .filter(it => it.offsetWidth > 0 && [...it.childNodes].some(text => text.nodeType === 3 && text.data.trim()))
            .map(it => parseFloat(getComputedStyle(it).fontSize)))
        """);

    public Task<T> AskAsync<T>(string function) => _page.EvaluateFunctionAsync<T>(function);

    /// <summary>Clicks what leads to another page, and waits for it.</summary>
    public async Task FollowAsync(string selector)
    {
        var arrival = _page.WaitForNavigationAsync();
        await _page.ClickAsync(selector);
        await arrival;
    }

    public async ValueTask DisposeAsync() => await _page.DisposeAsync();
}

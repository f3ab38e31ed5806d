using PuppeteerSharp;

namespace DataHub.EndToEndTests.Pages;

/// <summary>A real browser without a window: Debian's Chromium. Tests that need it are skipped where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>A small phone; the width the mails and pages are made for.</summary>
    public const int Phone = 360;

    public const int Desk = 1280;

    private static readonly string? Program = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Program is not null)
        {
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-dev-shm-usage"],
            });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    /// <summary>A window of its own, of some width, on nothing yet.</summary>
    internal async Task<SeenPage> WindowAsync(int width)
    {
        Skip.If(_browser is null, "Chromium is not installed: apt-get install chromium fonts-noto-cjk");
        var page = await _browser.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800, IsMobile = width == Phone });
        return new SeenPage(page);
    }
}

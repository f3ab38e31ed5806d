using System.Text;
using System.Text.RegularExpressions;
using DataHub.Access;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Papers;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Release;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests.Papers.Release;

/// <summary>A hub with drafts that wait for a signature, and the browser of whoever got the link.</summary>
internal sealed partial class ReleaseHub(string connection, HubStorage? storage = null, string alertsSince = "2025-03") : IDisposable
{
    public const string Circular = "circular.2025-03";
    public const string Number = "聊商发〔2025〕12号";

    public static readonly DateTimeOffset Day = DateTimeOffset.Parse("2025-04-15T09:00:00+08:00", null);

    public TestHub Hub { get; } = new(connection, Day, storage, ("Hub:PublicUrl", "https://hub.example"), ("Alerts:Since", alertsSince));

    public FakeTimeProvider Clock => Hub.Clock;

    public DraftStore Drafts => Hub.Get<DraftStore>();

    public static async Task<ReleaseHub> NewAsync(PaperKind kind = PaperKind.Circular, string? unit = null)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        var hub = new ReleaseHub(connection);
        await hub.DraftAsync(kind, unit);
        return hub;
    }

    public Task<DraftRecord> DraftAsync(PaperKind kind = PaperKind.Circular, string? unit = null)
    {
        var values = new PaperValues(Hub.Get<CityPlan>(), Hub.Get<PaperWordings>()[kind], new DateOnly(2025, 4, 14));
        foreach (var name in PaperNames.Of(kind))
        {
            values.With(name, "某" + name);
        }

        return Drafts.AddAsync(new DraftKey(kind, "2025-03", unit), values, new DraftBasis(null, values.Texts, []), Day, [], default);
    }

    public Task<JobOutcome> PostPapersAsync() => Hub.Get<IEnumerable<IHubJob>>().OfType<PostPapers>().Single().RunAsync(Clock.GetUtcNow(), default);

    /// <summary>The links in the mail that asks, oldest first.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync()
    {
        await PostPapersAsync();
        var links = new List<string>();
        foreach (var mail in (await MailsAsync("RELEASE.")).OrderBy(mail => mail.CreatedAt))
        {
            links.AddRange(Link().Matches((await ReadAsync(mail)).Text).Select(match => match.Groups[1].Value));
        }

        return links;
    }

    public async Task<OutboxMail> ReadAsync(OutboxRecord mail) =>
        (await new DocumentStore(Hub.Get<HubStorage>()).ReadAsync(mail.Document, default)).ToObjectFromJson<OutboxMail>()!;

    public async Task<IReadOnlyList<OutboxRecord>> MailsAsync(string obligation)
    {
        var mails = new List<OutboxRecord>();
        await foreach (var mail in Hub.Get<Outbox>().AllAsync(default))
        {
            if (mail.Obligation.StartsWith(obligation, StringComparison.Ordinal))
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    public async Task<IReadOnlyList<string>> AuditAsync()
    {
        var trail = new List<string>();
        await foreach (var entry in Hub.Get<HubStorage>().Table(StorageNames.Tables.Audit).QueryAsync<Azure.Data.Tables.TableEntity>())
        {
            trail.Add($"{entry.GetString("Who")} {entry.GetString("Action")} {entry.GetString("Subject")} {entry.GetString("Outcome")}");
        }

        return trail;
    }

    public Task<(int Status, string Body)> GetAsync(string token, string query = "") =>
        AnswerAsync((endpoint, request) => endpoint.ShowAsync(request, token, default), request => request.QueryString = new QueryString(query));

    /// <summary>Fetches the page and sends its form, as a browser does.</summary>
    public async Task<(int Status, string Body)> SendAsync(
        string token, string decision, string? number = null, string? reason = null, byte[]? document = null, bool confirm = true)
    {
        var page = (await GetAsync(token)).Body;
        return await PostAsync(token, decision, number, reason, document, confirm ? Confirm().Match(page).Groups[1].Value : "");
    }

    public async Task<(int Status, string Body)> PostAsync(
        string token, string decision, string? number, string? reason, byte[]? document, string confirmation)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(decision), "decision" }, { new StringContent(number ?? ""), "number" },
            { new StringContent(reason ?? ""), "reason" }, { new StringContent(confirmation), "confirm" },
        };
        if (document is not null)
        {
            form.Add(new ByteArrayContent(document), "document", "修改稿.docx");
        }

        var body = await form.ReadAsStreamAsync();
        return await AnswerAsync((endpoint, request) => endpoint.DecideAsync(request, token, default), request =>
        {
            request.Method = "POST";
            request.ContentType = form.Headers.ContentType!.ToString();
            request.Body = body;
        });
    }

    public async Task<(int Status, string Body)> OperateAsync(string id, string action, string json, PartnerRole role = PartnerRole.Operator)
    {
        var (_, key) = await Hub.Get<PartnerStore>().IssueAsync("某人", role, "*", ["*"], ["*"], default);
        return await AnswerAsync((endpoint, request) => endpoint.DecideAsOperatorAsync(request, id, action, default), request =>
        {
            request.Headers.Authorization = $"Bearer {key}";
            request.ContentType = "application/json";
            request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        });
    }

    public void Dispose() => Hub.Dispose();

    private async Task<(int Status, string Body)> AnswerAsync(
        Func<ReleaseEndpoint, HttpRequest, Task<IResult>> call, Action<HttpRequest> prepare)
    {
        var context = new DefaultHttpContext { RequestServices = Hub.Get<IServiceProvider>() };
        prepare(context.Request);
        using var body = new MemoryStream();
        context.Response.Body = body;
        var result = await call(Hub.Get<ReleaseEndpoint>(), context.Request);
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }

    [GeneratedRegex("https://hub.example/api/release/(\\S+)")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"confirm\" value=\"([^\"]+)\"")]
    private static partial Regex Confirm();
}

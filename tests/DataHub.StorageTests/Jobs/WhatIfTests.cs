using System.Text.Json;
using DataHub.Access;
using DataHub.Alerts;
using DataHub.Compliance;
using DataHub.Dispatch;
using DataHub.Jobs;
using DataHub.Papers.Release;
using DataHub.Storage;
using DataHub.StorageTests.Dispatch;
using DataHub.StorageTests.Papers.Release;
using Microsoft.AspNetCore.Http;

namespace DataHub.StorageTests.Jobs;

/// <summary>Trying a job out: the mail and papers it would make, and that nothing is written.</summary>
public sealed class WhatIfTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Able =
    [
        "check-compliance", "compile-dispatch", "draft-papers", "post-papers", "reencrypt-fields",
        "remind-and-escalate", "send-digest",
    ];

    private ReleaseHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new ReleaseHub(connection);
        await _hub.Hub.SubmitAsync("D03", County.Contacts("LC-YG"), "LC-YG");
        await _hub.Hub.SubmitAsync("D15", County.Progress("LC-YG", "2025-03", 1000, 3000));
        await _hub.DraftAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Every_job_that_can_be_tried_out_does_then_what_it_said_and_had_written_nothing()
    {
        foreach (var job in Jobs().Where(job => job.CanBeTriedOut))
        {
            var before = await SnapshotAsync();
            var tried = await _hub.Hub.Get<WhatIf>().RunAsync(job.Name, ReleaseHub.Day, default);
            Assert.Equal(before, await SnapshotAsync());

            var mails = (await _hub.MailsAsync("")).Count;
            var papers = (await _hub.Drafts.AllAsync(default)).Count;
            var done = await job.RunAsync(ReleaseHub.Day, default);

            Assert.Equal(done.Effects, tried.Effects);
            Assert.Equal((await _hub.MailsAsync("")).Count - mails, tried.Mails.Count);
            Assert.Equal((await _hub.Drafts.AllAsync(default)).Count - papers, tried.Papers.Count);
        }
    }

    [Fact]
    public async Task The_list_names_mail_and_papers()
    {
        var reminders = await TryAsync<RemindAndEscalate>();
        var dispatch = await TryAsync<CompileDispatch>();
        var cases = await TryAsync<CheckCompliance>();
        var asks = await TryAsync<PostPapers>();

        Assert.Contains(reminders.Mails, mail => mail.To is { Organisation: "LC-SX", Role: "REPORTER" } && mail.Step == "T+1");
        Assert.Contains(dispatch.Mails, mail => mail.Obligation == "DISPATCH.2025-03");
        Assert.Contains(dispatch.Papers, paper => paper.Id == "dispatch.2025-03.v1");
        Assert.NotEmpty(cases.Mails);
        Assert.Equal("待签发：情况通报", Assert.Single(asks.Mails).Subject);
    }

    [Theory]
    [InlineData("send-digest", "?whatIf=true", 200)]
    [InlineData("send-outbox", "?whatIf=true", 409)]
    [InlineData("purge-personal-data", "?whatIf=true", 409)]
    [InlineData("send-digest", "?whatIf=perhaps", 400)]
    [InlineData("nothing", "?whatIf=true", 404)]
    public async Task Over_http_a_job_that_cannot_be_tried_out_is_refused_and_not_run(string job, string query, int expected)
    {
        var before = await SnapshotAsync(except: StorageNames.Tables.Partners);

        var (status, body) = await PostAsync(job, query);

        Assert.Equal(expected, status);
        Assert.Equal(before, await SnapshotAsync(except: StorageNames.Tables.Partners));
        if (expected == 409)
        {
            using var problem = JsonDocument.Parse(body);
            Assert.Equal("NO-WHAT-IF", problem.RootElement.GetProperty("code").GetString());
        }
    }

    [Fact]
    public void The_jobs_that_can_be_tried_out_are_those_that_send_by_a_deadline_and_the_one_that_counts() =>
        Assert.Equal(Able, Jobs().Where(job => job.CanBeTriedOut).Select(job => job.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_storage_for_trying_out_lets_no_other_write_through()
    {
        var storage = HubStorage.OpenRehearsal(new StorageSettings("UseDevelopmentStorage=true", null, null, null, null));

        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.Queue("outbox").SendMessageAsync("x"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.Table("rows").AddEntityAsync(new Azure.Data.Tables.TableEntity("p", "r")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.Container("raw").GetBlobClient("x").DeleteAsync());
    }

    private IEnumerable<IHubJob> Jobs() => _hub.Hub.Get<IEnumerable<IHubJob>>();

    private Task<WhatIfReport> TryAsync<T>()
        where T : IHubJob => _hub.Hub.Get<WhatIf>().RunAsync(Jobs().OfType<T>().Single().Name, ReleaseHub.Day, default);

    private async Task<(int Status, byte[] Body)> PostAsync(string job, string query)
    {
        var (_, key) = await _hub.Hub.Get<PartnerStore>().IssueAsync("某人", PartnerRole.Operator, "*", ["*"], ["*"], default);
        var context = new DefaultHttpContext { RequestServices = _hub.Hub.Get<IServiceProvider>() };
        context.Request.Headers.Authorization = $"Bearer {key}";
        context.Request.QueryString = new QueryString(query + "&asOf=2025-04-15T09:00:00");
        using var body = new MemoryStream();
        context.Response.Body = body;
        var result = await _hub.Hub.Get<JobEndpoint>().RunAsync(context.Request, job, default);
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, body.ToArray());
    }

    /// <summary>Everything that storage holds, by key and version.</summary>
    private async Task<IReadOnlyList<string>> SnapshotAsync(string? except = null)
    {
        var storage = _hub.Hub.Get<HubStorage>();
        var all = new List<string>();
        foreach (var table in StorageNames.Tables.All.Where(table => table != except))
        {
            await foreach (var entity in storage.Table(table).QueryAsync<Azure.Data.Tables.TableEntity>())
            {
                all.Add($"{table} {entity.PartitionKey} {entity.RowKey} {entity.ETag}");
            }
        }

        foreach (var container in StorageNames.Containers.All)
        {
            await foreach (var blob in storage.Container(container).GetBlobsAsync())
            {
                all.Add($"{container} {blob.Name} {blob.Properties.ETag}");
            }
        }

        foreach (var queue in StorageNames.Queues.All)
        {
            all.Add($"{queue} {(await storage.Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount}");
        }

        return all;
    }
}

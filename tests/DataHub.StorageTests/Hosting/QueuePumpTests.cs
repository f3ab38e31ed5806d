using System.Collections.Concurrent;
using System.Text;
using Azure.Storage.Queues;
using DataHub.Local.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataHub.StorageTests.Hosting;

public sealed class QueuePumpTests : IAsyncLifetime
{
    private static readonly QueueSettings Settings = new(
        Base64: true, RetryAfter: TimeSpan.Zero, MaxDequeueCount: 3, BatchSize: 4, LongestPause: TimeSpan.FromSeconds(1));

    private readonly Takes _takes = new();
    private QueuePump _pump = null!;
    private QueueClient _queue = null!;
    private QueueClient _poison = null!;

    [Fact]
    public async Task A_message_is_decoded_handed_over_once_and_gone()
    {
        await SendAsync("新到的文件");

        Assert.Equal(1, await _pump.TakeBatchAsync(default));
        Assert.Equal(0, await _pump.TakeBatchAsync(default));

        Assert.Equal(["新到的文件"], _takes.Messages);
        Assert.Equal(0, await CountAsync(_queue));
    }

    [Fact]
    public async Task A_batch_is_no_larger_than_host_json_says()
    {
        for (var number = 0; number < 5; number++)
        {
            await SendAsync($"{number}");
        }

        Assert.Equal(4, await _pump.TakeBatchAsync(default));
        Assert.Equal(1, await _pump.TakeBatchAsync(default));
    }

    [Fact]
    public async Task A_message_that_fails_comes_back()
    {
        _takes.Failures = 1;
        await SendAsync("flaky");

        await DrainAsync();

        Assert.Equal(["flaky", "flaky"], _takes.Messages);
        Assert.Equal(0, await CountAsync(_queue));
        Assert.Equal(0, await CountAsync(_poison));
    }

    [Fact]
    public async Task A_message_that_always_fails_goes_to_the_poison_queue_unchanged()
    {
        _takes.Failures = int.MaxValue;
        await SendAsync("broken");

        await DrainAsync();

        Assert.Equal(Settings.MaxDequeueCount, _takes.Messages.Count);
        Assert.Equal(0, await CountAsync(_queue));
        Assert.Equal(Encode("broken"), (await _poison.ReceiveMessageAsync()).Value.Body.ToString());
    }

    [Fact]
    public async Task A_message_that_is_not_base64_ends_as_poison_too()
    {
        await _queue.SendMessageAsync("not base64!");

        await DrainAsync();

        Assert.Empty(_takes.Messages);
        Assert.Equal("not base64!", (await _poison.ReceiveMessageAsync()).Value.Body.ToString());
    }

    [Fact]
    public async Task A_failed_message_stays_hidden_for_as_long_as_host_json_says()
    {
        _takes.Failures = 1;
        var patient = Pump(Settings with { RetryAfter = TimeSpan.FromHours(1) });
        await SendAsync("later");

        await patient.TakeBatchAsync(default);

        Assert.Equal(0, await patient.TakeBatchAsync(default));
        Assert.Equal(1, await CountAsync(_queue));
    }

    [Fact]
    public async Task While_its_function_runs_nobody_else_gets_the_message()
    {
        _takes.Gate = new SemaphoreSlim(0);
        await SendAsync("slow");

        var running = _pump.TakeBatchAsync(default);
        await _takes.Started.WaitAsync();
        Assert.Equal(0, await Pump(Settings).TakeBatchAsync(default));

        _takes.Gate.Release();
        Assert.Equal(1, await running);
    }

    [Fact]
    public async Task A_stop_gives_the_message_back_at_once()
    {
        using var stop = new CancellationTokenSource();
        _takes.Gate = new SemaphoreSlim(0);
        await SendAsync("interrupted");

        var running = _pump.TakeBatchAsync(stop.Token);
        await _takes.Started.WaitAsync();
        await stop.CancelAsync();
        await running;

        _takes.Gate = null;
        Assert.Equal(1, await Pump(Settings).TakeBatchAsync(default));
        Assert.Equal(0, await CountAsync(_poison));
    }

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        var queues = new QueueServiceClient(
            connection, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        (_queue, _poison) = (queues.GetQueueClient("arrivals"), queues.GetQueueClient("arrivals-poison"));
        _pump = Pump(Settings);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private QueuePump Pump(QueueSettings settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureWebJobsStorage", "UseDevelopmentStorage=true")])
            .Build();
        var services = new ServiceCollection().AddSingleton(_takes).BuildServiceProvider();
        return new QueuePump(
            Assert.Single(FunctionCatalogue.Read([typeof(Taking)], configuration).Queues),
            _queue,
            _poison,
            settings,
            services.GetRequiredService<IServiceScopeFactory>(),
            NullLogger<QueuePump>.Instance);
    }

    private async Task DrainAsync()
    {
        while (await _pump.TakeBatchAsync(default) > 0)
        {
        }
    }

    private async Task SendAsync(string message) => await _queue.SendMessageAsync(Encode(message));

    private static string Encode(string message) => Convert.ToBase64String(Encoding.UTF8.GetBytes(message));

    private static async Task<int> CountAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public sealed class Takes
    {
        public ConcurrentQueue<string> Messages { get; } = [];

        public int Failures { get; set; }

        public SemaphoreSlim Started { get; } = new(0);

        public SemaphoreSlim? Gate { get; set; }
    }

    public class Taking(Takes takes)
    {
        [Function("taking")]
        public async Task RunAsync([QueueTrigger("arrivals")] string message, CancellationToken cancellation)
        {
            takes.Messages.Enqueue(message);
            takes.Started.Release();
            if (takes.Gate is { } gate)
            {
                await gate.WaitAsync(cancellation);
            }

            if (takes.Failures-- > 0)
            {
                throw new InvalidOperationException("as expected");
            }
        }
    }
}

using DataHub.Local.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Tests.Hosting;

public class FunctionCatalogueTests
{
    [Fact]
    public void The_apps_own_functions_are_accepted()
    {
        var catalogue = FunctionCatalogue.OfThisApp(Settings(("HubStorage", "UseDevelopmentStorage=true")));

        Assert.Equal(
            ["GET health", "GET operator/documents", "GET operator/documents/{id}", "GET operator/jobs",
                "POST operator/jobs/{job}", "GET schemas", "GET schemas/{dataset}", "POST submissions/{dataset}", "GET submissions/{id}", "GET submissions/{id}/marked"],
            catalogue.Http
                .OrderBy(function => function.Route.RawText, StringComparer.Ordinal)
                .Select(function => $"{function.Methods.Single()} {function.Route.RawText}"));
        Assert.Equal(["arrivals", "outbox"], catalogue.Queues.Select(function => function.Queue));
        Assert.Equal(5, catalogue.Timers.Count);
    }

    [Fact]
    public void Nothing_is_asked_of_the_settings_that_no_trigger_names() =>
        Assert.Single(FunctionCatalogue.Read([typeof(Sound)], Settings()).Http);

    [Theory]
    [InlineData(typeof(UnderAdmin), "begins with a name that the Functions host keeps for itself")]
    [InlineData(typeof(UnderRuntime), "begins with a name that the Functions host keeps for itself")]
    [InlineData(typeof(Administration), "begins with a name that the Functions host keeps for itself")]
    [InlineData(typeof(BadName), "not a valid name")]
    [InlineData(typeof(NamedHost), "not a valid name")]
    [InlineData(typeof(BrokenRoute), "cannot be read")]
    [InlineData(typeof(HostKey), "asks for a key of the Functions host (Function)")]
    [InlineData(typeof(BadSchedule), "is not NCRONTAB with six fields")]
    [InlineData(typeof(FiveFields), "is not NCRONTAB with six fields")]
    [InlineData(typeof(UnsetSchedule), "setting SWEEP_SCHEDULE, which %SWEEP_SCHEDULE% refers to, is not set")]
    [InlineData(typeof(UnsetConnection), "connection PartnerStorage is not set")]
    [InlineData(typeof(NoConnection), "connection AzureWebJobsStorage is not set")]
    [InlineData(typeof(TwoTriggers), "has 2 triggers instead of one")]
    [InlineData(typeof(NoTrigger), "has 0 triggers instead of one")]
    [InlineData(typeof(UnboundParameter), "parameter extra can be bound to nothing")]
    [InlineData(typeof(WrongParameter), "parameter request must be a HttpRequest")]
    [InlineData(typeof(WrongResult), "returns Int32")]
    public void What_the_Functions_host_would_refuse_is_refused(Type function, string reason)
    {
        var refused = Assert.Throws<FunctionsRefusedException>(() => FunctionCatalogue.Read([function], Settings()));

        Assert.Contains(reason, Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_functions_of_one_name_are_refused_whatever_the_case()
    {
        var refused = Assert.Throws<FunctionsRefusedException>(
            () => FunctionCatalogue.Read([typeof(Sound), typeof(SoundInCapitals)], Settings()));

        Assert.Contains("2 functions have this name", Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_routes_that_one_request_would_match_are_refused_whatever_their_parameters_names()
    {
        var refused = Assert.Throws<FunctionsRefusedException>(
            () => FunctionCatalogue.Read([typeof(ByDataset), typeof(ById)], Settings()));

        Assert.Equal(
            "ByIdOfRow: its route Rows/{id} conflicts with the route rows/{dataset} of ByDataset.",
            Assert.Single(refused.Faults));
    }

    [Theory]
    [InlineData(typeof(ByDatasetPosted))]
    [InlineData(typeof(ByNumber))]
    public void Routes_told_apart_by_method_or_constraint_do_not_conflict(Type other) =>
        Assert.Equal(2, FunctionCatalogue.Read([typeof(ByDataset), other], Settings()).Http.Count);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var refused = Assert.Throws<FunctionsRefusedException>(
            () => FunctionCatalogue.Read([typeof(UnderAdmin), typeof(BadSchedule), typeof(UnsetConnection)], Settings()));

        Assert.Equal(3, refused.Faults.Count);
        Assert.All(refused.Faults, fault => Assert.Contains(fault, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_schedule_and_a_queue_may_be_settings()
    {
        var catalogue = FunctionCatalogue.Read(
            [typeof(UnsetSchedule), typeof(QueueBySetting)],
            Settings(("SWEEP_SCHEDULE", "0 0 * * * *"), ("QUEUE", "arrivals"), ("AzureWebJobsPartner", "UseDevelopmentStorage=true")));

        Assert.Equal("0 0 * * * *", Assert.Single(catalogue.Timers).Schedule.ToString());
        var queue = Assert.Single(catalogue.Queues);
        Assert.Equal(("arrivals", "UseDevelopmentStorage=true"), (queue.Queue, queue.ConnectionString));
    }

    [Fact]
    public void A_service_that_a_function_lacks_is_told_at_the_start()
    {
        var catalogue = FunctionCatalogue.Read([typeof(Sound), typeof(Needing)], Settings());

        var refused = Assert.Throws<FunctionsRefusedException>(
            () => catalogue.RequireServices(new ServiceCollection().BuildServiceProvider()));

        Assert.Contains("Needing: Unable to resolve service", Assert.Single(refused.Faults), StringComparison.Ordinal);
        catalogue.RequireServices(new ServiceCollection().AddSingleton("here").BuildServiceProvider());
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
        .Build();

#pragma warning disable CA1822 // Functions are instance methods.
    public class Sound
    {
        [Function("Sound")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }

    public class Needing(string service)
    {
        [Function("Needing")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text(service);
    }

    public class SoundInCapitals
    {
        [Function("SOUND")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "other")] HttpRequest request) => Results.Ok();
    }

    public class UnderAdmin
    {
        [Function("UnderAdmin")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "admin/jobs")] HttpRequest request) => Results.Ok();
    }

    public class UnderRuntime
    {
        [Function("UnderRuntime")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/Runtime")] HttpRequest request) => Results.Ok();
    }

    public class Administration
    {
        [Function("Administration")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public class BadName
    {
        [Function("2nd try")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    public class NamedHost
    {
        [Function("Host")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    public class BrokenRoute
    {
        [Function("BrokenRoute")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "rows/{id")] HttpRequest request) => Results.Ok();
    }

    public class HostKey
    {
        [Function("HostKey")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request) => Results.Ok();
    }

    public class BadSchedule
    {
        [Function("BadSchedule")]
        public void Run([TimerTrigger("0 0 25 * * *")] TimerInfo timer)
        {
        }
    }

    public class FiveFields
    {
        [Function("FiveFields")]
        public void Run([TimerTrigger("0 * * * *")] TimerInfo timer)
        {
        }
    }

    public class UnsetSchedule
    {
        [Function("UnsetSchedule")]
        public void Run([TimerTrigger("%SWEEP_SCHEDULE%")] TimerInfo timer)
        {
        }
    }

    public class UnsetConnection
    {
        [Function("UnsetConnection")]
        public void Run([QueueTrigger("arrivals", Connection = "PartnerStorage")] string message)
        {
        }
    }

    public class NoConnection
    {
        [Function("NoConnection")]
        public void Run([QueueTrigger("arrivals")] string message)
        {
        }
    }

    public class QueueBySetting
    {
        [Function("QueueBySetting")]
        public void Run([QueueTrigger("%QUEUE%", Connection = "Partner")] string message)
        {
        }
    }

    public class TwoTriggers
    {
        [Function("TwoTriggers")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, [QueueTrigger("arrivals")] string message)
        {
        }
    }

    public class NoTrigger
    {
        [Function("NoTrigger")]
        public void Run(string message)
        {
        }
    }

    public class UnboundParameter
    {
        [Function("UnboundParameter")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, string extra, CancellationToken cancellation)
        {
        }
    }

    public class WrongParameter
    {
        [Function("WrongParameter")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] string request) => Results.Ok();
    }

    public class WrongResult
    {
        [Function("WrongResult")]
        public int Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => 0;
    }

    public class ByDataset
    {
        [Function("ByDataset")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rows/{dataset}")] HttpRequest request) =>
            Results.Ok();
    }

    public class ById
    {
        [Function("ByIdOfRow")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "Rows/{id}")] HttpRequest request) => Results.Ok();
    }

    public class ByDatasetPosted
    {
        [Function("ByDatasetPosted")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rows/{dataset}")] HttpRequest request) =>
            Results.Ok();
    }

    public class ByNumber
    {
        [Function("ByNumber")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rows/{number:int}")] HttpRequest request) =>
            Results.Ok();
    }
#pragma warning restore CA1822
}

using DataHub;
using DataHub.Functions;
using DataHub.Plan;
using DataHub.Plan.Sources;
using DataHub.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// The exit code by which a worker asks the Functions host to start it anew; any other than 0 counts as a crash.
const int RestartWanted = 200;

var builder = FunctionsApplication.CreateBuilder(args);
SettingsReport settings;
try
{
    settings = SettingsCheck.Require(builder.Configuration);
}
catch (SettingsRefusedException refused)
{
    // The list alone, for the log stream: a stack trace would bury it.
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

// Before what writes an answer, so as to come after it.
builder.UseMiddleware<AnswerSentOnce>();
builder.ConfigureFunctionsWebApplication();
builder.Services.Configure<KestrelServerOptions>(
    kestrel => kestrel.Limits.MaxRequestBodySize = HubSettings.LargestRequest);
// ASP.NET Core's lines on each request hold its address, and the address of a release is a key.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDataHub(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddHostedService<PlanWatch>();
var app = builder.Build();
settings.LogWarnings(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger<SettingsReport>());
await app.Services.PrepareStorageAsync();
try
{
    await app.Services.PreparePlanAsync();
}
catch (PlanException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

var watch = app.Services.GetServices<IHostedService>().OfType<PlanWatch>().Single();
await app.RunAsync();
return watch.WantsRestart ? RestartWanted : 0;

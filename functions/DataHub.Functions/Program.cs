using DataHub;
using DataHub.Functions;
using DataHub.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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

builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDataHub(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);
var app = builder.Build();
settings.LogWarnings(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger<SettingsReport>());
await app.Services.PrepareStorageAsync();
await app.RunAsync();
return 0;

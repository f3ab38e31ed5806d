using DataHub.Benchmarks.Dispatch;
using DataHub.Benchmarks.Load;
using DataHub.Benchmarks.Road;
using DataHub.Benchmarks.Validator;

return args switch
{
    ["validator", .. var rest] => ValidatorCommand.Run(rest),
    ["dispatch", .. var rest] => await DispatchCommand.RunAsync(rest),
    ["load"] => LoadCommand.Run(),
    ["road", .. var rest] => await RoadCommand.RunAsync(rest),
    [MeasureProcess.Verb, .. var rest] => await MeasureProcess.MeasureAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: DataHub.Benchmarks validator [--schema SCHEMA --rows ROWS.ndjson]");
    Console.Error.WriteLine("       DataHub.Benchmarks road [--rows N] [--many N] [--parallelism P]");
    Console.Error.WriteLine("       DataHub.Benchmarks dispatch [--units N …]");
    Console.Error.WriteLine("       DataHub.Benchmarks load");
    return 2;
}

using DataHub.Benchmarks.Road;
using DataHub.Benchmarks.Validator;

return args switch
{
    ["validator", .. var rest] => ValidatorCommand.Run(rest),
    ["road", .. var rest] => await RoadCommand.RunAsync(rest),
    [MeasureProcess.Verb, .. var rest] => await MeasureProcess.MeasureAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: DataHub.Benchmarks validator [--schema SCHEMA --rows ROWS.ndjson]");
    Console.Error.WriteLine("       DataHub.Benchmarks road [--rows N] [--many N] [--parallelism P]");
    return 2;
}

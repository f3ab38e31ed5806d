using DataHub.Benchmarks.Validator;

return args switch
{
    ["validator", .. var rest] => ValidatorCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: DataHub.Benchmarks validator [--schema SCHEMA --rows ROWS.ndjson]");
    return 2;
}

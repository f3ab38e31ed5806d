using System.Diagnostics;
using System.Text.RegularExpressions;
using DataHub.Local.Services;

namespace DataHub.Tests.Infra;

/// <summary>
/// What the real compiler makes of infra/, once for all tests: the template, and what a deployment of each situation
/// would create. Where the compiler's package cannot be had there is nothing to hold against the code, and that is said.
/// </summary>
public sealed partial class CompiledTemplate : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly string _folder = Directory.CreateTempSubdirectory("datahub-infra-").FullName;
    private readonly string? _missing;

    public CompiledTemplate()
    {
        var (exitCode, output) = Build();
        _missing = exitCode != 0 && UnavailablePackage().IsMatch(output)
            ? "The Bicep compiler's package cannot be restored from this machine's sources: infra/ was not compiled."
            : null;
        if (_missing is null)
        {
            Assert.True(exitCode == 0, output);
        }
    }

    /// <summary>Azure public, with nothing set that need not be.</summary>
    public Deployment Public => Read("main.public");

    /// <summary>Azure China, with nothing set that need not be.</summary>
    public Deployment China => Read("main.china");

    /// <summary>Everything set: private network, operators, a login for mail.</summary>
    public Deployment Private => Read("main");

    public IReadOnlyList<Deployment> Situations => [Public, China, Private];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Deployment Read(string situation)
    {
        Skip.If(_missing is not null, _missing);
        return Deployment.Read(Path.Combine(_folder, situation + ".snapshot.json"));
    }

    private (int ExitCode, string Output) Build()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "build", Path.Combine(Repository.Root, "infra", "infra.proj"), "-v", "q", "-nologo",
                $"-p:CompiledTo={_folder}{Path.DirectorySeparatorChar}",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var build = Process.Start(start)!;
        var errors = build.StandardError.ReadToEndAsync();
        var output = build.StandardOutput.ReadToEndAsync();
        if (!build.WaitForExit(Limit))
        {
            build.Kill(entireProcessTree: true);
        }

        build.WaitForExit();
        return (build.ExitCode, output.Result + errors.Result);
    }

    [GeneratedRegex(@"error NU1(101|102|103|301)\b")]
    private static partial Regex UnavailablePackage();
}

using System.Diagnostics;
using DataHub.Benchmarks.Road;
using DataHub.Dispatch;
using DataHub.Dispatch.Issuing;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Dispatch;

/// <summary>Compiles the seeded month twice, in this process.</summary>
internal static class CompiledMonth
{
    public static async Task<DispatchMeasure> MeasureAsync(string connection, int units)
    {
        var bench = new BenchStorage(connection);
        using var city = BenchHub.Open(bench.Storage);
        var plan = LargePlan.Of(city.GetRequiredService<CityPlan>(), units);
        using var services = BenchHub.Open(bench.Storage, plan: plan);
        var compiler = services.GetRequiredService<DispatchCompiler>();
        var at = new DispatchCalendar(plan).DispatchAt(DispatchSeed.Month);
        var (firstSeconds, firstReads, _) = await CompileAsync();
        var (seconds, reads, sources) = await CompileAsync();
        return new DispatchMeasure(units, firstSeconds, firstReads, seconds, reads, PeakMemory.Megabytes(), sources);

        async Task<(double Seconds, long Reads, int Sources)> CompileAsync()
        {
            var (before, watch) = (bench.TableRequests, Stopwatch.StartNew());
            var bulletin = await compiler.CompileAsync(DispatchSeed.Month, at, CancellationToken.None);
            if (bulletin.City.QtyMonthT.Reported != units || bulletin.City.DeclaredT.Reported != units)
            {
                throw new InvalidOperationException($"{bulletin.City.QtyMonthT.Reported} of {units} units are in the bulletin.");
            }

            return (watch.Elapsed.TotalSeconds, bench.TableRequests - before, bulletin.Sources.Count);
        }
    }
}

using System.Diagnostics;
using DataHub.Benchmarks.Road;
using DataHub.Dispatch;
using DataHub.Dispatch.Issuing;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Dispatch;

/// <summary>
/// Compiles the seeded month in this process: with its declarations' sums kept, and before that, of a city that is not too
/// large, from the rows.
/// </summary>
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
        var fromRows = units > DispatchCommand.MostFromRows ? null : (Measured?)await CompileAsync();
        var kept = await CompileAsync();
        return new DispatchMeasure(
            units, fromRows?.Seconds, fromRows?.Reads, kept.Seconds, kept.ProcessorSeconds, kept.Reads,
            PeakMemory.Megabytes(), kept.Sources, kept.ByKind);

        async Task<Measured> CompileAsync()
        {
            _ = bench.TakeReads();
            var (before, cpu, watch) = (bench.TableRequests, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var bulletin = await compiler.CompileAsync(DispatchSeed.Month, at, CancellationToken.None);
            if (bulletin.City.QtyMonthT.Reported != units || bulletin.City.DeclaredT.Reported != units)
            {
                throw new InvalidOperationException($"{bulletin.City.QtyMonthT.Reported} of {units} units are in the bulletin.");
            }

            return new(
                watch.Elapsed.TotalSeconds,
                (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
                bench.TableRequests - before,
                bulletin.Sources.Count,
                bench.TakeReads());
        }
    }

    private readonly record struct Measured(double Seconds, double ProcessorSeconds, long Reads, int Sources, IReadOnlyList<TableReads> ByKind);
}

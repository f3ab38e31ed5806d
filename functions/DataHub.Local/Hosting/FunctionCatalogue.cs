using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Hosting;

/// <summary>Every function of the app, found by its attributes and checked as the Functions host checks them.</summary>
public sealed class FunctionCatalogue
{
    private FunctionCatalogue(IReadOnlyCollection<FunctionDeclaration> functions)
    {
        Http = [.. functions.OfType<HttpFunction>()];
        Queues = [.. functions.OfType<QueueFunction>()];
        Timers = [.. functions.OfType<TimerFunction>()];
    }

    public IReadOnlyList<HttpFunction> Http { get; }

    public IReadOnlyList<QueueFunction> Queues { get; }

    public IReadOnlyList<TimerFunction> Timers { get; }

    /// <summary>
    /// Makes every function's class once, so that what is missing is told at the start and not by the first call.
    /// </summary>
    /// <exception cref="FunctionsRefusedException">A service is missing, or data it loads at
    /// its start are wrong.</exception>
    public void RequireServices(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var faults = new List<string>();
        foreach (var function in Http.Concat<FunctionDeclaration>(Queues).Concat(Timers))
        {
            try
            {
                function.Create(scope.ServiceProvider);
            }
            catch (Exception error)
            {
                faults.Add($"{function.Name}: {error.Message}");
            }
        }

        if (faults.Count > 0)
        {
            throw new FunctionsRefusedException(faults);
        }
    }

    /// <summary>The functions that this program was compiled with.</summary>
    public static FunctionCatalogue OfThisApp(IConfiguration settings) =>
        Read(typeof(FunctionCatalogue).Assembly.GetExportedTypes(), settings);

    /// <exception cref="FunctionsRefusedException">Anything is wrong: names, routes,
    /// schedules, settings, signatures.</exception>
    public static FunctionCatalogue Read(IEnumerable<Type> types, IConfiguration settings)
    {
        var faults = new List<string>();
        var reader = new DeclarationReader(new SettingReferences(settings), faults.Add);
        var functions = types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, method.GetCustomAttribute<FunctionAttribute>()?.Name))
            .Where(found => found.Name is not null)
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => reader.Read(found.Name!, found.Method))
            .OfType<FunctionDeclaration>()
            .ToList();

        faults.AddRange(DoubleNames(functions));
        faults.AddRange(RouteConflicts([.. functions.OfType<HttpFunction>()]));
        return faults.Count == 0 ? new FunctionCatalogue(functions) : throw new FunctionsRefusedException(faults);
    }

    private static IEnumerable<string> DoubleNames(IEnumerable<FunctionDeclaration> functions) => functions
        .GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Key}: {group.Count()} functions have this name (names differ by more than case).");

    private static IEnumerable<string> RouteConflicts(IReadOnlyList<HttpFunction> functions) =>
        from first in Enumerable.Range(0, functions.Count)
        from second in Enumerable.Range(first + 1, functions.Count - first - 1)
        where functions[first].ConflictsWith(functions[second])
        select $"{functions[second].Name}: its route {functions[second].Route.RawText} conflicts with the route "
            + $"{functions[first].Route.RawText} of {functions[first].Name}.";
}

using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace DataHub.Local.Hosting;

/// <summary>Reads one function's attributes and reports whatever the Functions host would refuse.</summary>
internal sealed partial class DeclarationReader(SettingReferences settings, Action<string> fault)
{
    private static readonly string[] ReservedRoutes = ["admin", "runtime"];

    /// <summary>The declaration, or null when a fault of it was reported.</summary>
    public FunctionDeclaration? Read(string name, MethodInfo method)
    {
        var complain = (string what) => fault($"{name}: {what}");
        if (!ValidName().IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase))
        {
            complain("not a valid name: a letter, then at most 127 letters, digits, _ or -; and not \"host\".");
        }

        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes(), (parameter, trigger) => (parameter, trigger))
            .Where(found => found.trigger is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute)
            .ToList();
        if (triggers.Count != 1)
        {
            complain($"has {triggers.Count} triggers instead of one.");
            return null;
        }

        var (target, attribute) = triggers[0];
        foreach (var other in method.GetParameters().Where(other => other != target && other.ParameterType != typeof(CancellationToken)))
        {
            complain($"parameter {other.Name} can be bound to nothing: only the trigger and a CancellationToken can.");
        }

        return attribute switch
        {
            HttpTriggerAttribute http => ReadHttp(name, method, target, http, complain),
            QueueTriggerAttribute queue => ReadQueue(name, method, target, queue, complain),
            TimerTriggerAttribute timer => ReadTimer(name, method, target, timer, complain),
            _ => null,
        };
    }

    private HttpFunction? ReadHttp(
        string name, MethodInfo method, ParameterInfo target, HttpTriggerAttribute http, Action<string> complain)
    {
        CheckSignature<HttpRequest>(method, target, [typeof(IResult), typeof(Task<IResult>)], complain);
        if (http.AuthLevel != AuthorizationLevel.Anonymous)
        {
            complain($"asks for a key of the Functions host ({http.AuthLevel}), which this host does not issue; use the hub's keys.");
        }

        if (settings.Resolve(http.Route ?? name, complain) is not { } route)
        {
            return null;
        }

        route = route.Trim('/');
        if (ReservedRoutes.Any(reserved => route.StartsWith(reserved, StringComparison.OrdinalIgnoreCase)))
        {
            complain($"route {route} begins with a name that the Functions host keeps for itself (admin, runtime).");
        }

        try
        {
            var methods = http.Methods.Select(verb => verb.ToUpperInvariant()).ToHashSet();
            return new HttpFunction(name, method, RoutePatternFactory.Parse(route), methods);
        }
        catch (RoutePatternException error)
        {
            complain($"route {route} cannot be read: {error.Message}");
            return null;
        }
    }

    private QueueFunction? ReadQueue(
        string name, MethodInfo method, ParameterInfo target, QueueTriggerAttribute queue, Action<string> complain)
    {
        CheckSignature<string>(method, target, [typeof(void), typeof(Task)], complain);
        var queueName = settings.Resolve(queue.QueueName, complain);
        var connection = settings.Connection(queue.Connection, complain);
        return queueName is null || connection is null ? null : new QueueFunction(name, method, queueName, connection);
    }

    private TimerFunction? ReadTimer(
        string name, MethodInfo method, ParameterInfo target, TimerTriggerAttribute timer, Action<string> complain)
    {
        CheckSignature<TimerInfo>(method, target, [typeof(void), typeof(Task)], complain);
        if (settings.Resolve(timer.Schedule, complain) is not { } text)
        {
            return null;
        }

        if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } schedule)
        {
            return new TimerFunction(name, method, schedule);
        }

        complain($"schedule \"{text}\" is not NCRONTAB with six fields (second minute hour day month weekday).");
        return null;
    }

    private static void CheckSignature<T>(
        MethodInfo method, ParameterInfo target, IReadOnlyList<Type> results, Action<string> complain)
    {
        if (target.ParameterType != typeof(T))
        {
            complain($"parameter {target.Name} must be a {typeof(T).Name}.");
        }
        if (!results.Contains(method.ReturnType))
        {
            complain($"returns {method.ReturnType.Name}, which this trigger has no use for.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex ValidName();
}

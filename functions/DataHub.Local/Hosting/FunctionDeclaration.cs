using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Hosting;

/// <summary>A function of the app as its attributes declare it.</summary>
/// <param name="Name">The name in <c>[Function]</c>.</param>
/// <param name="Method">The method that runs, on an instance made for each invocation.</param>
public abstract record FunctionDeclaration(string Name, MethodInfo Method)
{
    /// <summary>Runs the function with the trigger's value; its class is built from the scope's services.</summary>
    /// <returns>The answer of an HTTP function; null of the others.</returns>
    internal async Task<IResult?> InvokeAsync(IServiceProvider scope, object trigger, CancellationToken cancellation)
    {
        var instance = Create(scope);
        var arguments = Method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellation : trigger)
            .ToArray();
        var returned = Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned is Task<IResult> answer)
        {
            return await answer;
        }
        if (returned is Task done)
        {
            await done;
        }
        return returned as IResult;
    }

    /// <summary>Makes the function's class; a service it lacks, or one that cannot start, shows here.</summary>
    internal object Create(IServiceProvider scope) => ActivatorUtilities.CreateInstance(scope, Method.DeclaringType!);
}

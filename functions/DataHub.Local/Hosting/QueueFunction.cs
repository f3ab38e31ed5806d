using System.Reflection;

namespace DataHub.Local.Hosting;

/// <summary>A function that takes a queue's messages.</summary>
/// <param name="ConnectionString">The account the queue is in, as the trigger's connection setting names it.</param>
public sealed record QueueFunction(string Name, MethodInfo Method, string Queue, string ConnectionString)
    : FunctionDeclaration(Name, Method);

using DataHub.Local.Demo.Acts;

namespace DataHub.Local.Replay.Scenario;

/// <summary>Someone hands something in.</summary>
/// <param name="Content">The bytes that are sent.</param>
internal sealed record ReplayAct(Act Act, byte[] Content);

namespace DataHub.Storage;

/// <summary>A message that failed too often (毒消息), as it lies in its poison queue.</summary>
/// <param name="Queue">The queue it came from.</param>
/// <param name="Id">Its number in the poison queue.</param>
/// <param name="InsertedAt">When it was given up.</param>
/// <param name="Text">What it says: a drop-zone event, a submission, the key of a mail; or whatever else was sent.</param>
public sealed record PoisonMessage(string Queue, string Id, DateTimeOffset? InsertedAt, string Text);

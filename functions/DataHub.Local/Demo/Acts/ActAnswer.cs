using DataHub.Answers;
using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Acts;

/// <summary>What the hub answered.</summary>
/// <param name="Status">HTTP status; null for an upload into the drop zone.</param>
/// <param name="Receipt">Null when it was refused before a receipt was written.</param>
/// <param name="Problem">The refusal, when there was one.</param>
internal sealed record ActAnswer(int? Status, Receipt? Receipt, Problem? Problem);

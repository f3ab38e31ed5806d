namespace DataHub.Intake.Receipts;

/// <summary>What became of the submission that was to be replaced whole.</summary>
/// <param name="Rows">Rows taken back, because the new submission does not name them.</param>
/// <param name="Done">False when it still stands: the new one was not accepted whole, or is of another unit, period or
/// enterprise.</param>
public sealed record ReplacedSubmission(string Id, int Rows, bool Done);

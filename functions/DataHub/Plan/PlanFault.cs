using DataHub.Intake.Receipts;

namespace DataHub.Plan;

/// <summary>Something wrong with a plan: in which file, where in it, and what.</summary>
/// <param name="File">Relative to the plan's folder, such as calendar/2025.json.</param>
/// <param name="Pointer">JSON pointer to the place; empty for what concerns the file, or more
/// than one place of it.</param>
public sealed record PlanFault(string File, string Pointer, Wording What)
{
    /// <summary>One line, beginning with the file's name.</summary>
    public override string ToString() => Place + What.En;

    /// <summary>The line in both languages.</summary>
    public string InBothLanguages => $"{Place}{What.Zh} · {What.En}";

    private string Place => Pointer.Length == 0 ? $"{File}: " : $"{File}#{Pointer}: ";
}

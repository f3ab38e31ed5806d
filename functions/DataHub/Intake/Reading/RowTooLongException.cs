using System.Diagnostics.CodeAnalysis;

namespace DataHub.Intake.Reading;

/// <summary>Between <see cref="BoundedTextReader"/> and its reader only.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Made and caught in one place.")]
[SuppressMessage("Design", "CA1064", Justification = "Never leaves the reader.")]
internal sealed class RowTooLongException : Exception;

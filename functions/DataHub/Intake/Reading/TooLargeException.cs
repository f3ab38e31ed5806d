namespace DataHub.Intake.Reading;

/// <summary>More bytes arrived than the entrance takes (HTTP 413).</summary>
public sealed class TooLargeException : Exception
{
    public TooLargeException()
        : this("More bytes arrived than are taken.")
    {
    }

    public TooLargeException(string message)
        : this(message, null)
    {
    }

    public TooLargeException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    public TooLargeException(long limit)
        : this($"More than {limit} bytes arrived.") => Limit = limit;

    /// <summary>The limit in bytes.</summary>
    public long Limit { get; }
}

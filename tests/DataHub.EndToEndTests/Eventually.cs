namespace DataHub.EndToEndTests;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    // Longer than the host takes for all five attempts at a message, each half a minute after the one before.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Asks again and again until there is an answer.</summary>
    public static async Task<T> FindAsync<T>(Func<Task<T?>> ask, string what)
        where T : class
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!limit.IsCancellationRequested)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        throw new TimeoutException($"{what} did not happen within {Limit}.");
    }

    public static Task HoldsAsync(Func<bool> condition, string what) =>
        FindAsync(() => Task.FromResult(condition() ? what : null), what);
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using DataHub.Storage;

namespace DataHub.Compliance;

/// <summary>
/// The cases table. Partition: the unit, so that a submission reads what is open about its unit in one range (what one
/// dataset shows, another may put right). Row: kind, a hash of the subject, and which case of that subject it is, so that
/// a case that comes back after it was settled is a new one beside the old, and two submissions that show the same at the
/// same moment open one.
/// </summary>
public sealed class CaseStore(HubStorage storage)
{
    private readonly RecordTable<ComplianceCase> _cases = new(storage, StorageNames.Tables.Cases);

    /// <summary>The tracking number of a case.</summary>
    public static string IdOf(ComplianceCase it) => $"{it.Unit}|{RowOf(it)}";

    /// <summary>The open cases of a unit.</summary>
    public Task<IReadOnlyList<ComplianceCase>> OpenAsync(string unit, CancellationToken cancellation) =>
        ListAsync(unit, it => it.IsOpen, cancellation);

    /// <summary>The cases of several units that were open at an instant, by unit: one range read.</summary>
    public async Task<ILookup<string, ComplianceCase>> OpenedAtAsync(
        UnitRange units, DateTimeOffset instant, CancellationToken cancellation)
    {
        var found = new List<ComplianceCase>();
        await foreach (var it in _cases.RangeAsync(units.First, units.End, cancellation))
        {
            if (it.Value.WasOpenAt(instant) && units.Contains(it.Value.Unit))
            {
                found.Add(it.Value);
            }
        }

        return found.ToLookup(it => it.Unit, StringComparer.Ordinal);
    }

    /// <summary>Every case, open and settled, by unit.</summary>
    public async IAsyncEnumerable<ComplianceCase> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var it in _cases.RangeAsync("!", "~", cancellation))
        {
            yield return it.Value;
        }
    }

    /// <summary>A case by its number; null when there is none.</summary>
    public async Task<ComplianceCase?> FindAsync(string id, CancellationToken cancellation)
    {
        var bar = id.IndexOf('|', StringComparison.Ordinal);
        if (bar < 1 || !TableKey.IsValid(id))
        {
            return null;
        }

        return (await _cases.FindAsync(id[..bar], id[(bar + 1)..], cancellation))?.Value;
    }

    /// <summary>Opens a case, unless its subject has an open one, or had one at the instant of this sight.</summary>
    /// <param name="it">The first case of its subject; numbered on when there were others.</param>
    /// <returns>What was opened, what was open already, or what the same submission or job opened before.</returns>
    public async Task<ComplianceCase> RaiseAsync(ComplianceCase it, CancellationToken cancellation)
    {
        for (; ; it = it with { Number = it.Number + 1 })
        {
            if (await _cases.TryAddAsync(it.Unit, RowOf(it), it, cancellation))
            {
                return it;
            }

            var there = (await _cases.FindAsync(it.Unit, RowOf(it), cancellation))?.Value;
            if (there is not null && (there.IsOpen || there.WasOpenAt(it.OpenedAt) || there.OpenedBy == it.OpenedBy))
            {
                return there;
            }
        }
    }

    /// <summary>Changes a case as it stands at the moment of writing, whatever others write meanwhile.</summary>
    /// <returns>The case afterwards.</returns>
    public async Task<ComplianceCase> ChangeAsync(
        ComplianceCase it, Func<ComplianceCase, ComplianceCase> change, CancellationToken cancellation)
    {
        while (await _cases.FindAsync(it.Unit, RowOf(it), cancellation) is { } kept)
        {
            var changed = change(kept.Value);
            if (changed == kept.Value || await _cases.TryReplaceAsync(kept, changed, cancellation) is not null)
            {
                return changed;
            }
        }

        throw new InvalidOperationException($"There is no case {IdOf(it)}; cases are never deleted.");
    }

    private async Task<IReadOnlyList<ComplianceCase>> ListAsync(
        string unit, Func<ComplianceCase, bool> wanted, CancellationToken cancellation)
    {
        var found = new List<ComplianceCase>();
        await foreach (var it in _cases.ListAsync(unit, cancellation))
        {
            if (wanted(it.Value))
            {
                found.Add(it.Value);
            }
        }

        return found;
    }

    private static string RowOf(ComplianceCase it)
    {
        var subject = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(it.Subject)).AsSpan(0, 8));
        return string.Create(CultureInfo.InvariantCulture, $"{TableKey.Escape(it.Kind)}|{subject}|{it.Number:d4}");
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules.Lots;

/// <summary>
/// The lots met so far: when they came into being, of which lots they were made, and what they hold at each site. Lots
/// are
/// kept by the hash of their number, whatever its length.
/// </summary>
internal sealed class LotLedger
{
    private readonly Dictionary<UInt128, LotAccount> _accounts = [];
    private readonly Dictionary<UInt128, (long First, long Last)> _entered = [];

    // Most lots come from one other: only what comes from several has a list.
    private readonly Dictionary<UInt128, UInt128> _parent = [];
    private readonly Dictionary<UInt128, List<UInt128>> _moreParents = [];
    private readonly HashSet<UInt128> _left = [];

    /// <summary>Accounts on which a row of the file drew.</summary>
    public IEnumerable<LotAccount> Drawn => _accounts.Values.Where(account => account.Row > 0);

    /// <summary>When the lot first came in, and last; null when no record of it is known.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? EnteredAt(string lot) =>
        _entered.TryGetValue(Id(lot), out var entered)
            ? (new DateTimeOffset(entered.First, TimeSpan.Zero), new DateTimeOffset(entered.Last, TimeSpan.Zero))
            : null;

    /// <summary>Whether anything of the lot is known to have left a site.</summary>
    public bool HasLeft(string lot) => _left.Contains(Id(lot));

    /// <summary>Whether <paramref name="ancestor"/> is the lot itself or one of those it was made of.</summary>
    public bool Descends(string lot, string ancestor)
    {
        var (wanted, seen, open) = (Id(ancestor), new HashSet<UInt128>(), new Stack<UInt128>([Id(lot)]));
        while (open.TryPop(out var next))
        {
            if (next == wanted)
            {
                return true;
            }

            if (!seen.Add(next) || !_parent.TryGetValue(next, out var parent))
            {
                continue;
            }

            open.Push(parent);
            if (_moreParents.TryGetValue(next, out var more))
            {
                more.ForEach(open.Push);
            }
        }

        return false;
    }

    /// <summary>Takes note of what is no quantity: origins and times. Doing so twice changes nothing.</summary>
    public void Note(in LotEvent happened)
    {
        foreach (var parent in happened.Parents)
        {
            Link(happened.Lot, parent);
        }

        if (happened.Step is LotStep.Purchase or LotStep.Inbound)
        {
            Enter(happened.Lot, happened.At);
        }

        foreach (var (lot, _) in happened.Outputs)
        {
            Enter(lot ?? happened.Lot, happened.At);
            if (lot is not null && lot != happened.Lot)
            {
                Link(lot, happened.Lot);
            }
        }
    }

    /// <summary>Books the quantities of an event.</summary>
    /// <param name="row">Its row in the file; 0 for a stored one.</param>
    public void Post(in LotEvent happened, long row)
    {
        var mass = LotAccount.Units(happened.MassT);
        ref var account = ref AccountOf(happened.Lot, happened.Site);
        account.Row = Math.Max(account.Row, row);
        switch (happened.Step)
        {
            case LotStep.Purchase:
                account.Purchased += mass;
                break;
            case LotStep.Inbound:
                account.Inbound += mass;
                break;
            case LotStep.Sort:
                account.SortedIn += mass;
                break;
            case LotStep.Outbound:
                account.Outbound += mass;
                _left.Add(Id(happened.Lot));
                break;
            default:
                account.Utilised += mass;
                break;
        }

        if (happened.Parents.Count > 0 && happened.Step is not (LotStep.Purchase or LotStep.Inbound))
        {
            account.Moved += mass;
        }

        foreach (var (lot, output) in happened.Outputs)
        {
            AccountOf(lot ?? happened.Lot, happened.Site).SortedOut += LotAccount.Units(output);
        }
    }

    /// <summary>
    /// Takes out of a lot's parents at the site what became of them: from the first as much as it has, then from the
    /// next,
    /// and what none has from the last. To be called once all records are booked.
    /// </summary>
    public void Draw(in LotEvent happened, long row)
    {
        var left = LotAccount.Units(happened.MassT);
        for (var at = 0; at < happened.Parents.Count && left > 0; at++)
        {
            var id = Id(happened.Parents[at], happened.Site);
            ref var parent = ref CollectionsMarshal.GetValueRefOrNullRef(_accounts, id);
            if (Unsafe.IsNullRef(ref parent))
            {
                continue;
            }

            var taken = at == happened.Parents.Count - 1 ? left : Math.Clamp(parent.OnHand, 0, left);
            parent.Taken += taken;
            parent.Row = Math.Max(parent.Row, row);
            left -= taken;
        }
    }

    private void Link(string lot, string parent)
    {
        var (id, parentId) = (Id(lot), Id(parent));
        if (_parent.TryAdd(id, parentId) || _parent[id] == parentId)
        {
            return;
        }

        var more = CollectionsMarshal.GetValueRefOrAddDefault(_moreParents, id, out _) ??= [];
        if (!more.Contains(parentId))
        {
            more.Add(parentId);
        }
    }

    private void Enter(string lot, DateTimeOffset at)
    {
        ref var entered = ref CollectionsMarshal.GetValueRefOrAddDefault(_entered, Id(lot), out var known);
        var ticks = at.UtcTicks;
        entered = known ? (Math.Min(ticks, entered.First), Math.Max(ticks, entered.Last)) : (ticks, ticks);
    }

    private ref LotAccount AccountOf(string lot, string site) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(_accounts, Id(lot, site), out _);

    private static UInt128 Id(string lot) => RowIndex.KeyHash(lot);

    private static UInt128 Id(string lot, string site) => RowIndex.KeyHash($"{lot}|{site}");
}

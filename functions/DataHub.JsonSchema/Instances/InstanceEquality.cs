namespace DataHub.JsonSchema.Instances;

/// <summary>Equality of JSON values as the specification defines it: 1 equals 1.0, members have no order.</summary>
internal static class InstanceEquality
{
    public static bool Same<TLeft, TRight>(in TLeft left, in TRight right)
        where TLeft : struct, IInstance<TLeft>
        where TRight : struct, IInstance<TRight>
    {
        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            JsonKind.Number => left.Number.CompareTo(right.Number) == 0,
            JsonKind.String => left.Text.Equals(right.Text),
            JsonKind.Array => SameItems(left, right),
            JsonKind.Object => SameMembers(left, right),
            _ => true,
        };
    }

    /// <summary>The same for equal values of one form.</summary>
    public static int Hash<T>(in T value)
        where T : struct, IInstance<T>
    {
        var hash = default(HashCode);
        AddTo(ref hash, value);
        return hash.ToHashCode();
    }

    private static bool SameItems<TLeft, TRight>(in TLeft left, in TRight right)
        where TLeft : struct, IInstance<TLeft>
        where TRight : struct, IInstance<TRight>
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        var (a, b) = (Cursor.Start, Cursor.Start);
        while (left.NextItem(ref a) && right.NextItem(ref b))
        {
            if (!Same(left.ItemAt(a), right.ItemAt(b)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameMembers<TLeft, TRight>(in TLeft left, in TRight right)
        where TLeft : struct, IInstance<TLeft>
        where TRight : struct, IInstance<TRight>
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var cursor = Cursor.Start; left.NextMember(ref cursor);)
        {
            if (!HasMember(right, left.NameAt(cursor), left.ValueAt(cursor)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasMember<TObject, TValue>(in TObject container, JsonText name, in TValue value)
        where TObject : struct, IInstance<TObject>
        where TValue : struct, IInstance<TValue>
    {
        for (var cursor = Cursor.Start; container.NextMember(ref cursor);)
        {
            if (container.NameAt(cursor).Equals(name))
            {
                return Same(container.ValueAt(cursor), value);
            }
        }

        return false;
    }

    private static void AddTo<T>(ref HashCode hash, in T value)
        where T : struct, IInstance<T>
    {
        hash.Add((int)value.Kind);
        switch (value.Kind)
        {
            case JsonKind.Number:
                value.Number.AddTo(ref hash);
                break;
            case JsonKind.String:
                value.Text.AddTo(ref hash);
                break;
            case JsonKind.Array:
                for (var cursor = Cursor.Start; value.NextItem(ref cursor);)
                {
                    AddTo(ref hash, value.ItemAt(cursor));
                }

                break;
            case JsonKind.Object:
                hash.Add(SumOfMembers(value));
                break;
        }
    }

    private static int SumOfMembers<T>(in T value)
        where T : struct, IInstance<T>
    {
        var sum = 0;
        for (var cursor = Cursor.Start; value.NextMember(ref cursor);)
        {
            var member = default(HashCode);
            value.NameAt(cursor).AddTo(ref member);
            AddTo(ref member, value.ValueAt(cursor));
            sum = unchecked(sum + member.ToHashCode());
        }

        return sum;
    }
}

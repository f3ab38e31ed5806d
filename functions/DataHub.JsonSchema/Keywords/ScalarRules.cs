using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>Runs a schema's checks of numbers and of strings.</summary>
internal static class ScalarRules
{
    public static bool CheckNumber<T>(SchemaNode node, in T value, Evaluation evaluation)
        where T : struct, IInstance<T>
    {
        var (ok, number) = (true, value.Number);
        foreach (var check in node.Numbers)
        {
            if (!check.Accepts(number))
            {
                ok = false;
                if (!evaluation.Report(node, check.Expectation, value))
                {
                    return false;
                }
            }
        }

        return ok;
    }

    public static bool CheckText<T>(SchemaNode node, in T value, Evaluation evaluation)
        where T : struct, IInstance<T>
    {
        var ok = true;
        var text = value.Text;
        foreach (var check in node.Texts)
        {
            if (!check.Accepts(text, evaluation))
            {
                ok = false;
                if (!evaluation.Report(node, check.Expectation, value))
                {
                    return false;
                }
            }
        }

        return ok;
    }
}

using System.Globalization;
using System.Text;

namespace DataHub.Benchmarks.Validator;

/// <summary>Monthly declarations as enterprises send them, about 450 bytes each; the same from run to run.</summary>
internal static class SampleRows
{
    private const string Remark = "（聊城市再生资源回收利用体系建设骨干企业，分拣中心）";

    private static readonly string[] Units =
        ["LC-DCF", "LC-LQ", "LC-GX", "LC-YG", "LC-SX", "LC-CP", "LC-DE", "LC-GT", "LC-KFQ"];
    private static readonly string[] Materials = ["0101", "0103", "02", "0301", "0402", "050101"];
    private static readonly string[] Names = ["鲁西再生资源回收利用有限公司", "东昌府区绿源废旧物资回收中心", "临清市宏达金属回收有限公司"];
    private static readonly string[] Origins = ["WEIGHED", "CONVERTED", "ESTIMATED"];

    /// <param name="count">How many rows.</param>
    /// <param name="faultyEvery">Every which row has one to three errors; 0 for none.</param>
    public static byte[][] Make(int count, int faultyEvery)
    {
        var random = new Random(20250301);
        return [.. Enumerable.Range(0, count)
            .Select(i => Row(random, faultyEvery > 0 && i % faultyEvery == 0 ? i : -1))];
    }

    private static byte[] Row(Random random, int fault)
    {
        var (opening, purchased, loss) = (Tonnes(random, 200), Tonnes(random, 900), Tonnes(random, 5));
        var sold = Math.Round(purchased * 0.9m, 3);
        var members = new List<string>
        {
            $"\"period\":\"2025-{random.Next(1, 13):00}\"",
            $"\"unitCode\":\"{Units[random.Next(Units.Length)]}\"",
            $"\"uscc\":\"9137150{random.Next(10)}MA{random.Next(100_000_000):00000000}\"",
            $"\"enterpriseName\":\"聊城市{Names[random.Next(Names.Length)]}第{random.Next(1, 90)}分公司{Remark}\"",
            $"\"material\":\"{Materials[random.Next(Materials.Length)]}\"",
            $"\"openingT\":{Text(opening)}",
            $"\"purchasedT\":{Text(purchased)}",
            $"\"purchaseAmountYuan\":{Text(Math.Round(purchased * 2400m, 2))}",
            $"\"outT\":{Text(sold)}",
            $"\"outAmountYuan\":{Text(Math.Round(sold * 2650m, 2))}",
            $"\"lossT\":{Text(loss)}",
            $"\"closingT\":{Text(Math.Max(0, opening + purchased - sold - loss))}",
            $"\"pieces\":{random.Next(400)}",
            $"\"massOrigin\":\"{Origins[random.Next(Origins.Length)]}\"",
        };
        Spoil(members, fault);
        return Encoding.UTF8.GetBytes("{" + string.Join(",", members) + "}");
    }

    private static void Spoil(List<string> members, int fault)
    {
        if (fault < 0)
        {
            return;
        }

        members[5] = "\"openingT\":-4.5";
        if (fault % 3 > 0)
        {
            members[4] = "\"material\":\"废铁\"";
        }

        if (fault % 3 > 1)
        {
            members[13] = "\"origin\":\"WEIGHED\"";
        }
    }

    private static decimal Tonnes(Random random, int most) => Math.Round((decimal)(random.NextDouble() * most), 3);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

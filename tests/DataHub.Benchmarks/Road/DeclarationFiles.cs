using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace DataHub.Benchmarks.Road;

/// <summary>Files of enterprise declarations (D04): the same rows in each format, made once a run. Unit and month are left to the
/// envelope, so that a file can be sent for many.</summary>
internal sealed class DeclarationFiles(string folder)
{
    public static readonly IReadOnlyList<string> Formats = ["ndjson", "csv", "xlsx"];

    private static readonly string[] Headings =
    [
        "统一社会信用代码", "企业名称", "品类", "期初库存", "本月收购量", "其中产废单位",
        "收购金额", "分拣入库量", "本月出库量", "销售金额", "损耗", "期末库存", "重量来源",
    ];

    public string PathOf(string format, int rows) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"d04-{rows}.{format}"));

    public void Make(string format, int rows)
    {
        var path = PathOf(format, rows);
        if (File.Exists(path))
        {
            return;
        }

        switch (format)
        {
            case "ndjson":
                File.WriteAllLines(path, Declarations.Take(rows).Select(row => row.ToJson()));
                break;
            case "csv":
                File.WriteAllLines(
                    path,
                    Declarations.Take(rows).Select(row => string.Join(',', row.ToCells())).Prepend(string.Join(',', Headings)),
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                break;
            default:
                MiniExcel.SaveAs(path, Declarations.Take(rows).Select(ToSheetRow));
                break;
        }
    }

    private static Dictionary<string, object> ToSheetRow(Declarations row) =>
        Headings.Zip(row.ToValues()).ToDictionary(cell => cell.First, cell => cell.Second);
}

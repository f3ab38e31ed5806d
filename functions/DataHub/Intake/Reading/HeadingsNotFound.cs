using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>The one error of a sheet in which no heading is found.</summary>
internal static class HeadingsNotFound
{
    private const int Shown = 12;

    public static Finding In(HeadingIndex index)
    {
        var expected = index.Columns.OrderByDescending(column => column.Required).Take(Shown);
        var list = string.Join('、', expected.Select(column => column.Zh));
        return FileFault.Error(
            "HEADING-NONE",
            $"前 {HeadingSearch.Rows} 行中没有找到表头",
            $"No heading was found in the first {HeadingSearch.Rows} rows",
            $"表头应含：{list}；请下载模板填报", $"Expected headings: {list}; download the template");
    }
}

namespace DataHub.Dictionary.Pages;

/// <summary>A code list with its codes and names.</summary>
internal static class CodeListSection
{
    private static readonly string[] Headings = ["代码 Code", "名称 Name", "英文 English", "单位 Unit"];

    public static string Of(PublishedCodeList list) =>
        $"<section id=\"{Html.Text(list.Name)}\"><h2>代码表 {Html.Code(list.Name)} {Html.Text(list.Title.Zh)}</h2>"
        + $"<p class=\"en\">{Html.Text(list.Title.En)}</p>{Table(list)}</section>";

    private static string Table(PublishedCodeList list)
    {
        var columns = list.Entries.Any(entry => entry.Unit is not null) ? 4 : list.Entries.Any(entry => entry.En is not null) ? 3 : 2;
        return Html.Table(
            Headings[..columns],
            list.Entries.Select(entry => ((string?)null, Cells(entry)[..columns])));
    }

    private static string[] Cells(CodeListEntry entry) =>
        [Html.Code(entry.Code), Html.Text(entry.Zh), Html.Text(entry.En), Html.Text(entry.Unit)];
}

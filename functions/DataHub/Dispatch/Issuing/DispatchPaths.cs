using System.Globalization;
using DataHub.Plan;

namespace DataHub.Dispatch.Issuing;

/// <summary>Where a version's documents lie in the documents container.</summary>
public static class DispatchPaths
{
    public static string Json(BusinessMonth month, int version) => Of(month, version, "json");

    public static string Html(BusinessMonth month, int version) => Of(month, version, "html");

    public static string Xlsx(BusinessMonth month, int version) => Of(month, version, "xlsx");

    public static string Docx(BusinessMonth month, int version) => Of(month, version, "docx");

    private static string Of(BusinessMonth month, int version, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"dispatch/{month}/v{version}/bulletin.{extension}");
}

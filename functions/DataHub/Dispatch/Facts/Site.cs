using System.Text.Json;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>A site of the registry (回收网点与分拣中心名录, D02).</summary>
/// <param name="Kind">回收站, 定点站, 中转站, 综合分拣中心, 专业分拣中心, 废钢铁企业, ELV or WEEE.</param>
/// <param name="Status">谋划, 备案, 在建, 已建成, 验收, 运营, 停滞 or 停用.</param>
/// <param name="Accepted">Codes of the catalogue that it takes.</param>
public sealed record Site(SourceRef Source, string Kind, string Status, IReadOnlyList<string> Accepted)
{
    /// <summary>Built and not given up.</summary>
    public bool IsBuilt => Status is "已建成" or "验收" or "运营";

    /// <summary>Given up: no longer one of the sites there are.</summary>
    public bool IsGivenUp => Status is "停用";

    public static Site Of(StoredRow row) =>
        new(SourceRef.Of(row), row.Text("siteKind") ?? "", row.Text("status") ?? "", AcceptedOf(row.Values));

    private static List<string> AcceptedOf(JsonElement row) =>
        row.TryGetProperty("accepted", out var codes) && codes.ValueKind == JsonValueKind.Array
            ? [.. codes.EnumerateArray().Select(code => code.GetString()).OfType<string>()]
            : [];
}

namespace DataHub.Dictionary.Pages;

/// <summary>The frame of a page that is read on a phone, on a desk and on paper; it needs nothing but itself.</summary>
internal static class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light}
        body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0;color:#1f2328;background:#fff}
        main,header{max-width:72rem;margin:0 auto;padding:0 1rem 2rem}header{padding-bottom:0}
        nav{font-size:.9rem;padding-top:.75rem}nav a{margin-right:1rem}
        h1{font-size:1.5rem;margin:.75rem 0 .25rem}h2{font-size:1.25rem;margin:2.5rem 0 .5rem;border-top:2px solid #2f7d5b;padding-top:.75rem}
        h3{font-size:1rem;margin:1.5rem 0 .5rem}a{color:#0b5c3c}.en{color:#57606a;font-size:.85em}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:#57606a}dd{margin:0}
        table{border-collapse:collapse;width:100%;font-size:.925rem}th,td{border-bottom:1px solid #d0d7de;padding:.4rem .5rem;text-align:left;vertical-align:top}
        th{background:#f6f8fa}main{overflow-wrap:break-word}code,pre{font:.9em/1.5 ui-monospace,Consolas,monospace}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f6f8fa;padding:.75rem;margin:.25rem 0 1rem}
        .must{color:#a40e26;white-space:nowrap}:target{background:#fff4d6}
        @media(max-width:640px){
        dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}
        main{overflow-wrap:anywhere}table,tbody,tr,td{display:block}thead{display:none}tr{border-bottom:2px solid #d0d7de;padding:.4rem 0}
        td{border:0;padding:.1rem 0}td:empty{display:none}td[data-h]::before{content:attr(data-h) "：";color:#57606a;font-size:.85em}
        td:first-child{font-weight:600}td:first-child::before{content:none}
        }
        @page{size:A4 landscape;margin:12mm}
        @media print{body{font-size:9pt;line-height:1.4}main{overflow-wrap:anywhere}nav{display:none}main,header{max-width:none;padding:0}a{color:inherit;text-decoration:none}
        tr,pre{break-inside:avoid}thead{display:table-header-group}h2,h3{break-after:avoid}}
        """;

    /// <param name="title">Plain text.</param>
    /// <param name="body">Markup, already escaped.</param>
    public static string Of(string title, string subtitle, string body) => $"""
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{Html.Text(title)}</title><style>{Style}</style></head>
        <body><header><nav><a href="/api/dictionary">数据字典</a><a href="/api/rules">校验规则</a><a href="/api/openapi.json">OpenAPI</a></nav>
        <h1>{Html.Text(title)}</h1><div class="en">{Html.Text(subtitle)}</div></header>
        <main>{body}</main></body></html>

        """;
}

using DataHub.Answers;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>The routes by which a person releases a drafted paper.</summary>
internal static class ReleaseRoutes
{
    private static readonly RouteParameter Token = RouteParameter.Path("token", "From the mail that asks for a signature", "eyJEcmFmdCI6Ii4uLiJ9.c2lnbmF0dXJl");

    private static readonly RouteParameter Draft = RouteParameter.Path("id", "Id of a draft", "circular.2025-03");

    public static IReadOnlyList<PublicRoute> All { get; } =
    [
        new()
        {
            Method = "GET", Template = "release/{token}", OperationId = "showRelease",
            Summary = new Wording("查看待签发文稿", "The draft behind a link, with the form to release it; reading decides nothing"),
            Parameters = [Token, RouteParameter.Query("as", "page or docx: the draft alone", "docx")],
            Answers =
            [
                new RouteAnswer(200, "The page", ["text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"]),
                new RouteAnswer(404, "No link of this hub", ["text/html"]), new RouteAnswer(410, "Expired", ["text/html"]),
            ],
        },
        new()
        {
            Method = "POST", Template = "release/{token}", OperationId = "decideRelease",
            Summary = new Wording("签发或不予签发", "Release or refuse, by the page's form: confirm, decision, number, document, reason"),
            Parameters = [Token],
            Answers =
            [
                new RouteAnswer(200, "Done", ["text/html"]), new RouteAnswer(400, "Something is missing", ["text/html"]),
                new RouteAnswer(404, "No link of this hub", ["text/html"]),
                new RouteAnswer(409, "Decided before, or the page is out of date", ["text/html"]), new RouteAnswer(410, "Expired", ["text/html"]),
            ],
        },
        new()
        {
            Method = "POST", Template = "operator/documents/{id}/release", OperationId = "releaseDocument", Access = RouteAccess.Operator,
            Summary = new Wording("签发文稿", "Release a draft: {\"number\": …}, or a form with number and document"),
            Parameters = [Draft], Answers = [RouteAnswer.Json("The draft as it stands now")],
            Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest, ProblemKind.AlreadyDecided],
        },
        new()
        {
            Method = "POST", Template = "operator/documents/{id}/refuse", OperationId = "refuseDocument", Access = RouteAccess.Operator,
            Summary = new Wording("不予签发", "Refuse a draft: {\"reason\": …}"),
            Parameters = [Draft], Answers = [RouteAnswer.Json("The draft as it stands now")],
            Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest, ProblemKind.AlreadyDecided],
        },
    ];
}

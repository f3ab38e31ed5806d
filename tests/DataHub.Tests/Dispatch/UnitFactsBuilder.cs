using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch;

/// <summary>Facts of one unit, made from rows as the tables hold them.</summary>
internal sealed class UnitFactsBuilder(string unit)
{
    private readonly List<ProgressReport> _progress = [];
    private readonly List<Declaration> _declarations = [];
    private readonly List<BaseQuantity> _base = [];
    private readonly List<MallStage> _malls = [];
    private readonly List<ProjectReport> _projects = [];
    private readonly List<Site> _sites = [];
    private readonly List<Contact> _contacts = [];
    private readonly List<Inspection> _inspections = [];
    private readonly List<CampaignReport> _campaigns = [];
    private readonly List<PublicityItem> _publicity = [];
    private readonly List<IssuedDocument> _documents = [];
    private readonly List<SelfAssessment> _assessments = [];
    private readonly List<AcceptanceItem> _acceptance = [];

    /// <summary>What the city's own organisations handed in.</summary>
    public static UnitFactsBuilder Office() => new(Liaocheng.Plan.Lead.Code);

    public UnitFactsBuilder Progress(string period, object values)
    {
        _progress.Add(ProgressReport.Of(Rows.Of("D15", unit, period, values)));
        return this;
    }

    public UnitFactsBuilder Declared(string uscc, string material, decimal? tonnes, string massOrigin = "WEIGHED")
    {
        var values = new { uscc, material, fromGeneratorT = tonnes, massOrigin };
        _declarations.Add(Declaration.Of(Rows.Of("D04", unit, "2025-03", values, $"{uscc}|{material}")));
        return this;
    }

    public UnitFactsBuilder Base(string material, decimal tonnes, int version = 1, string year = "2020")
    {
        var values = new { year, material, quantityT = tonnes, version };
        _base.Add(BaseQuantity.Of(Rows.Of("D22", unit, null, values, $"{year}|{material}|{version}"))!);
        return this;
    }

    public UnitFactsBuilder Mall(string mallId, string stage, string stageDate)
    {
        _malls.Add(MallStage.Of(Rows.Of("D14", unit, null, new { mallId, stage, stageDate }, $"{mallId}|{stage}"))!);
        return this;
    }

    public UnitFactsBuilder Project(
        string period, string projectId, string stage, decimal? progressPct, string? planEnd = null, string kind = "分拣中心")
    {
        var values = new { projectId, name = $"项目{projectId}", kind, stage, progressPct, planEnd };
        _projects.Add(ProjectReport.Of(Rows.Of("D16", unit, period, values, projectId)));
        return this;
    }

    public UnitFactsBuilder Site(string siteKind, string status, params string[] accepted)
    {
        var values = new { siteKind, status, accepted };
        _sites.Add(DataHub.Dispatch.Facts.Site.Of(Rows.Of("D02", unit, null, values, $"S{_sites.Count}")));
        return this;
    }

    public UnitFactsBuilder Inspected(
        string date, int findings = 0, string? rectifyBy = null, string? rectifiedAt = null, string? publishedAt = null)
    {
        var values = new
        {
            taskNo = $"SSJ-{_inspections.Count}",
            date,
            findings = Enumerable.Repeat(new { code = "台账不全", severity = "轻" }, findings),
            rectifyBy,
            rectifiedAt,
            publishedAt,
        };
        _inspections.Add(Inspection.Of(Rows.Of("D17", unit, null, values, values.taskNo))!);
        return this;
    }

    public UnitFactsBuilder Campaign(string period, string campaignId, int sitesKnown, int seen, int? ordered = null)
    {
        var values = new Dictionary<string, object?>
        {
            ["campaignId"] = campaignId,
            ["sitesKnown"] = sitesKnown,
            ["checked"] = seen,
            ["ordered"] = ordered,
        };
        _campaigns.Add(CampaignReport.Of(Rows.Of("D18", unit, period, values, campaignId)));
        return this;
    }

    public UnitFactsBuilder Publicity(string period, string kind, string date)
    {
        _publicity.Add(PublicityItem.Of(Rows.Of("D19", unit, period, new { kind, date }, $"{kind}|{date}"))!);
        return this;
    }

    public UnitFactsBuilder Document(string kind, string date = "2023-10-08")
    {
        var row = Rows.Of("D24", unit, null, new { kind, date }, kind);
        _documents.Add(IssuedDocument.Of(row, Liaocheng.Plan.Targets.Deliverables));
        return this;
    }

    public UnitFactsBuilder Assessed(string item, bool met)
    {
        _assessments.Add(SelfAssessment.Of(Rows.Of("D20", unit, null, new { item, met }, item)));
        return this;
    }

    public UnitFactsBuilder Accepted(string item, int round, string verdict)
    {
        _acceptance.Add(AcceptanceItem.Of(Rows.Of("D21", unit, null, new { item, round, verdict }, $"{item}|{round}")));
        return this;
    }

    public UnitFactsBuilder Contact(string role, string name, string validFrom = "2023-10-01", string? validTo = null)
    {
        var values = new { role, name, validFrom, validTo, phone = "13800138000", email = "reporter@example.test" };
        _contacts.Add(DataHub.Dispatch.Facts.Contact.Of(Rows.Of("D03", unit, null, values, role + validFrom), Cipher)!);
        return this;
    }

    public UnitFacts Build() => new()
    {
        Unit = Liaocheng.Plan.FindUnit(unit) ?? CityOffice.Of(Liaocheng.Plan),
        Progress = [.. _progress.OrderBy(report => report.Month)],
        Declared = DeclaredMonth.Of(_declarations),
        Base = _base,
        Malls = _malls,
        Projects = [.. _projects.OrderBy(report => report.Month)],
        Sites = _sites,
        Contacts = _contacts,
        Inspections = _inspections,
        Campaigns = CampaignReport.Latest(_campaigns),
        Publicity = _publicity,
        Documents = _documents,
        Assessments = _assessments,
        Acceptance = AcceptanceItem.Latest(_acceptance),
    };

    private static DataHub.Privacy.FieldCipher Cipher { get; } = new(new byte[32]);
}

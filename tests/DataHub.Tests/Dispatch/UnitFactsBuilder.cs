using DataHub.Dispatch.Facts;
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

    public UnitFactsBuilder Project(string period, string projectId, string stage, decimal? progressPct, string? planEnd = null)
    {
        var values = new { projectId, name = $"项目{projectId}", kind = "分拣中心", stage, progressPct, planEnd };
        _projects.Add(ProjectReport.Of(Rows.Of("D16", unit, period, values, projectId)));
        return this;
    }

    public UnitFactsBuilder Site(string siteKind, string status)
    {
        _sites.Add(DataHub.Dispatch.Facts.Site.Of(Rows.Of("D02", unit, null, new { siteKind, status }, $"S{_sites.Count}")));
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
        Unit = Liaocheng.Plan.Units.Single(known => known.Code == unit),
        Progress = [.. _progress.OrderBy(report => report.Month)],
        Declared = DeclaredMonth.Of(_declarations),
        Base = _base,
        Malls = _malls,
        Projects = [.. _projects.OrderBy(report => report.Month)],
        Sites = _sites,
        Contacts = _contacts,
    };

    private static DataHub.Privacy.FieldCipher Cipher { get; } = new(new byte[32]);
}

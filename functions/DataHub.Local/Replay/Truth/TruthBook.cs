namespace DataHub.Local.Replay.Truth;

/// <summary>Where the parts of a scenario write down what they let people tell beside the monthly reports.</summary>
internal sealed class TruthBook
{
    public List<ToldSite> Sites { get; } = [];

    public List<ToldProject> Projects { get; } = [];

    public List<ToldCampaign> Campaigns { get; } = [];

    public List<ToldInspection> Inspections { get; } = [];

    public List<ToldPublicity> Publicity { get; } = [];

    public List<ToldContact> Contacts { get; } = [];

    public List<ToldDocument> Documents { get; } = [];

    public List<ToldAssessment> Assessments { get; } = [];

    public List<ToldAcceptance> Acceptance { get; } = [];
}
